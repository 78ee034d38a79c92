//! Deliberately broken engines. Tests switch one on to see that the simulator's invariants catch it; the product
//! never does.

/// One way in which an engine of this kind is often wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mutant {
    /// The workstation commits the cursor in a transaction of its own, before the page.
    CursorApart,
    /// The server keeps no receipt of what it refused.
    ReceiptSkipped,
    /// The server answers before what it answers is durable.
    AcknowledgedBeforeCommit,
    /// The server takes every time and every move, whoever stands there.
    LastWriterWins,
    /// The server decides a duplicate as if it were new.
    AppliedTwice,
}

impl Mutant {
    pub const ALL: [Mutant; 5] = [
        Mutant::CursorApart,
        Mutant::ReceiptSkipped,
        Mutant::AcknowledgedBeforeCommit,
        Mutant::LastWriterWins,
        Mutant::AppliedTwice,
    ];

    /// The name on a command line.
    pub fn name(self) -> &'static str {
        match self {
            Mutant::CursorApart => "cursor-apart",
            Mutant::ReceiptSkipped => "receipt-skipped",
            Mutant::AcknowledgedBeforeCommit => "acknowledged-before-commit",
            Mutant::LastWriterWins => "last-writer-wins",
            Mutant::AppliedTwice => "applied-twice",
        }
    }
}
