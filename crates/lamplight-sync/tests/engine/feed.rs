//! Pages: what is applied, and what is not.

use lamplight_sync::client::{PageTaken, take_page};
use lamplight_sync::server;
use lamplight_testkit::memory::MemoryOrder;
use lamplight_wire::sync::{Cursor, Epoch, FeedHash, Halt, Page, Pull, ToWorkstation};

use crate::pair::{Pair, admit, pair, receipts};

/// A pair of which `other` has one result to pull.
fn behind() -> (Pair, Page) {
    let mut pair = pair();
    let booking = pair.booking(0, 0);
    pair.one.perform(booking);
    receipts(admit(&mut pair.order, &pair.one.push()));
    let page = pair.other.page(&mut pair.order, 100);
    assert_eq!(page.results.len(), 1);
    (pair, page)
}

fn taken(pair: &mut Pair, page: &Page) -> PageTaken {
    let before = pair.other.replica.records.clone();
    let Ok(taken) = take_page(&mut pair.other.replica, page);
    if !matches!(taken, PageTaken::Applied { .. }) {
        assert_eq!(*before, *pair.other.replica.records, "nothing was written");
    }
    taken
}

#[test]
fn a_page_is_applied_once() {
    let (mut pair, page) = behind();
    assert_eq!(taken(&mut pair, &page), PageTaken::Applied { more: false });
    assert_eq!(taken(&mut pair, &page), PageTaken::NotNext);
}

#[test]
fn altered_results_do_not_hash_to_what_the_server_says() {
    let (mut pair, mut page) = behind();
    page.results[0].records.clear();
    assert_eq!(taken(&mut pair, &page), PageTaken::HistoryDiffers);
}

#[test]
fn a_page_with_a_gap_is_not_applied() {
    let (mut pair, mut page) = behind();
    page.results[0].number += 1;
    assert_eq!(taken(&mut pair, &page), PageTaken::HistoryDiffers);
}

#[test]
fn a_page_of_another_epoch_is_a_stop_of_its_own() {
    let (mut pair, mut page) = behind();
    page.after.epoch = Epoch(2);
    assert_eq!(taken(&mut pair, &page), PageTaken::EpochChanged);
}

#[test]
fn a_record_that_needs_a_newer_program_stops_before_it() {
    let (mut pair, mut page) = behind();
    page.results[0].records[0].version += 1;
    page.hash = lamplight_sync::feed_hash::next(page.after.hash, &page.results[0]);
    assert!(matches!(taken(&mut pair, &page), PageTaken::TooNew(_)));
}

#[test]
fn the_server_halts_a_device_that_followed_another_history() {
    let (mut pair, page) = behind();
    let mut ask = |cursor: Cursor| {
        let pull = Pull { device: pair.other.desk.device, cursor: Some(cursor), limit: 10 };
        let Ok(answer) = server::page(&mut pair.order, &pull);
        answer
    };
    let differs = ToWorkstation::Halt(Halt::HistoryDiffers);
    assert_eq!(ask(Cursor { hash: FeedHash([1; 32]), ..page.after }), differs);
    assert_eq!(ask(Cursor { number: 99, ..page.after }), differs);
    let other_epoch = Cursor { epoch: Epoch(7), ..page.after };
    assert_eq!(ask(other_epoch), ToWorkstation::Halt(Halt::EpochChanged { epoch: Epoch(1) }));
}

#[test]
fn pages_are_cut_at_their_limit_and_say_that_there_is_more() {
    let (mut pair, _) = behind();
    let mut fresh = MemoryOrder::new(Epoch(1));
    std::mem::swap(&mut fresh, &mut pair.order);
    let pull = Pull { device: pair.other.desk.device, cursor: None, limit: 2 };
    let Ok(ToWorkstation::Page(page)) = server::page(&mut fresh, &pull) else { panic!("a page") };
    assert_eq!((page.results.len(), page.more), (2, true));
}
