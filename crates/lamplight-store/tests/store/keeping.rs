//! What the workstation keeps beside the records: drafts, credentials, its own state, facts about the file.

use lamplight_domain::ids::UserId;
use lamplight_domain::time::HybridTime;
use lamplight_store::credentials::Credentials;
use lamplight_store::device::DeviceState;
use lamplight_store::drafts::DraftRow;
use lamplight_store::{StoreError, credentials, device, drafts, meta, users};

use crate::support::{Home, at, clinic, id};

fn draft(user: UserId, key: &str, content: &str, minutes: i64) -> DraftRow {
    DraftRow { user, key: key.to_owned(), content: content.to_owned(), saved_at: at(minutes) }
}

#[test]
fn the_latest_state_of_a_draft_is_kept_for_its_author_only() {
    let home = Home::new();
    let database = clinic(&home);
    let (ana, ben): (UserId, UserId) = (id(3), id(30));
    database
        .write::<_, StoreError>(|tx| {
            drafts::save(tx, &draft(ana, "booking", "co", 0))?;
            drafts::save(tx, &draft(ana, "booking", "cough", 1))?;
            drafts::save(tx, &draft(ana, "note", "", 2))?;
            drafts::save(tx, &draft(ben, "booking", "fever", 3))
        })
        .expect("drafts are kept");
    let list = |user| database.read::<_, StoreError>(|tx| drafts::list(tx, user)).expect("drafts");
    assert!(list(ana) == [draft(ana, "note", "", 2), draft(ana, "booking", "cough", 1)]);
    assert!(list(ben) == [draft(ben, "booking", "fever", 3)]);
    assert_eq!(database.read::<_, StoreError>(|tx| drafts::count(tx, ana)), Ok(2));
    assert_eq!(database.write::<_, StoreError>(|tx| drafts::discard(tx, ana, "booking")), Ok(true));
    assert_eq!(database.write::<_, StoreError>(|tx| drafts::discard(tx, ana, "booking")), Ok(false));
    assert_eq!(database.read::<_, StoreError>(|tx| drafts::count(tx, ana)), Ok(1));
    assert_eq!(database.read::<_, StoreError>(|tx| drafts::count(tx, ben)), Ok(1));
}

#[test]
fn credentials_are_replaced_whole() {
    let home = Home::new();
    let database = clinic(&home);
    let first = Credentials { totp_secret: vec![1; 20], last_totp_step: None };
    let second = Credentials { totp_secret: vec![2; 20], last_totp_step: Some(58_800_000) };
    for credentials in [&first, &second] {
        database.write::<_, StoreError>(|tx| credentials::put(tx, id(3), credentials)).expect("kept");
        let found = database.read::<_, StoreError>(|tx| credentials::get(tx, id(3))).expect("readable");
        assert!(found.as_ref() == Some(credentials));
    }
    assert!(database.read::<_, StoreError>(|tx| credentials::get(tx, id(4))).expect("readable").is_none());
}

#[test]
fn a_database_has_one_device_whose_numbers_move_on() {
    let home = Home::new();
    let database = home.create();
    assert_eq!(database.read::<_, StoreError>(device::get), Ok(None));
    let mut state = DeviceState {
        device: id(9),
        last_number: 0,
        last_time: None,
        mrn_prefix: "K7".to_owned(),
        next_mrn: 1,
        served: false,
    };
    database.write::<_, StoreError>(|tx| device::create(tx, &state)).expect("kept");
    assert_eq!(database.read::<_, StoreError>(device::get), Ok(Some(state.clone())));
    state.last_number = 41;
    state.last_time = Some(HybridTime { wall_ms: 1_764_000_000_000, counter: 7 });
    state.next_mrn = 13;
    state.served = true;
    database.write::<_, StoreError>(|tx| device::save(tx, &state)).expect("kept");
    assert_eq!(database.read::<_, StoreError>(device::get), Ok(Some(state.clone())));
    assert!(database.write::<_, StoreError>(|tx| device::create(tx, &state)).is_err(), "a second device");
}

#[test]
fn sign_in_names_are_found_whatever_their_case() {
    let home = Home::new();
    let database = clinic(&home);
    for name in ["Ana.Rivera", "ana.rivera", " ANA.RIVERA "] {
        let found = database.read::<_, StoreError>(|tx| users::by_name(tx, name)).expect("readable");
        assert_eq!(found.map(|user| user.id), Some(id(3)), "{name}");
    }
    assert!(database.read::<_, StoreError>(|tx| users::by_name(tx, "ana")).expect("readable").is_none());
}

#[test]
fn facts_about_the_file_are_one_value_each() {
    let home = Home::new();
    let database = home.create();
    for value in ["1", "2"] {
        database.write::<_, StoreError>(|tx| meta::put(tx, "demo", value)).expect("kept");
        let found = database.read::<_, StoreError>(|tx| meta::get(tx, "demo"));
        assert_eq!(found, Ok(Some(value.to_owned())));
    }
}
