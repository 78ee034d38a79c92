//! What happened, line by line, and a hash over it.

use sha2::{Digest, Sha256};

/// The trace of one run. Holds ids and numbers, no contents.
#[derive(Debug)]
pub struct Trace {
    hasher: Sha256,
    lines: Option<Vec<String>>,
}

impl Trace {
    pub fn new(keep: bool) -> Trace {
        Trace { hasher: Sha256::new(), lines: keep.then(Vec::new) }
    }

    pub fn line(&mut self, now: u64, text: std::fmt::Arguments<'_>) {
        let line = format!("{now:>9} {text}");
        self.hasher.update(line.as_bytes());
        self.hasher.update(b"\n");
        if let Some(lines) = &mut self.lines {
            lines.push(line);
        }
    }

    pub fn end(self) -> ([u8; 32], Vec<String>) {
        (self.hasher.finalize().into(), self.lines.unwrap_or_default())
    }
}
