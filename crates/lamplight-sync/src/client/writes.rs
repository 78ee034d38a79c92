//! The transactions that the workstation's machine asks for, and the look at the outbox before each step.

use lamplight_wire::envelope::encode;
use lamplight_wire::sync::{Cursor, EncodedOperation, Page, Receipt, Word};

use super::page::{PageTaken, apply_results, take_page};
use super::receipts::take_receipts;
use crate::ReplicaTx;

/// A write that the machine wants done, in one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClientWrite {
    Receipts(Vec<Receipt>),
    Page(Page),
    /// Only a [mutant](crate::Mutant) asks for this.
    #[doc(hidden)]
    CursorAlone(Cursor),
    /// Only a [mutant](crate::Mutant) asks for this.
    #[doc(hidden)]
    PageAlone(Page),
}

/// What a committed write came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    Receipts,
    Page(PageTaken),
    #[doc(hidden)]
    CursorAlone,
}

/// Does a write inside a transaction that the caller commits. Only after the commit may the machine be told.
pub fn carry_out<T: ReplicaTx>(tx: &mut T, write: &ClientWrite) -> Result<Written, T::Error> {
    match write {
        ClientWrite::Receipts(receipts) => {
            take_receipts(tx, receipts)?;
            Ok(Written::Receipts)
        }
        ClientWrite::Page(page) => Ok(Written::Page(take_page(tx, page)?)),
        ClientWrite::CursorAlone(cursor) => {
            tx.save_cursor(cursor)?;
            Ok(Written::CursorAlone)
        }
        ClientWrite::PageAlone(page) => Ok(Written::Page(match apply_results(tx, page)? {
            Ok(()) => PageTaken::Applied { more: page.more },
            Err(too_new) => PageTaken::TooNew(too_new),
        })),
    }
}

/// What the machine has to know of the database before it sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    pub cursor: Option<Cursor>,
    /// The first operations without the server's word, in their order.
    pub unsent: Vec<EncodedOperation>,
}

/// Looks at the database; at most `most` operations. All are sent, also those that the rebase refused here: the
/// server's word counts.
pub fn look<T: ReplicaTx>(tx: &mut T, most: usize) -> Result<Outlook, T::Error> {
    let cursor = tx.cursor()?;
    let outbox = tx.outbox()?;
    let awaited = outbox.iter().filter(|entry| entry.word == Word::Awaited).take(most);
    Ok(Outlook { cursor, unsent: awaited.map(|entry| EncodedOperation(encode(&entry.operation))).collect() })
}
