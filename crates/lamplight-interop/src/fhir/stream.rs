//! The file as a bounded stream: hashed on the way, cut off at the size limit, and stopped before the parser
//! sees nesting that is too deep. The parser's own recursion limit is a feature that another crate of the build
//! can switch off; this one cannot.

use std::cell::Cell;
use std::io::{self, Read};

use sha2::{Digest, Sha256};

use super::error::ImportError;
use super::{DEEPEST_NESTING, LARGEST_FILE};

/// Why reading was stopped on purpose, beside what the parser itself finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    TooLarge,
    TooDeep,
    NotUtf8,
    TooManyPatients,
    OtherResource,
    OtherBundleType,
    NoResourceType,
    DuplicateProperty,
    OlderVersion,
}

/// Shared by the stream and the visitors above the parser: where we are and why we stopped.
#[derive(Debug, Default)]
pub struct Watch {
    offset: Cell<u64>,
    stop: Cell<Option<Stop>>,
    /// Something beside white space was read.
    content: Cell<bool>,
}

impl Watch {
    /// Records why reading stops and gives the error that makes the parser return.
    pub fn stop<E: serde::de::Error>(&self, stop: Stop) -> E {
        self.note(stop);
        E::custom("stopped")
    }

    fn note(&self, stop: Stop) {
        if self.stop.get().is_none() {
            self.stop.set(Some(stop));
        }
    }

    pub fn offset(&self) -> u64 {
        self.offset.get()
    }

    /// The typed error for what the parser returned. Its message is dropped: it can quote the file.
    pub fn explain(&self, error: serde_json::Error) -> ImportError {
        use serde_json::error::Category;
        let offset = self.offset();
        match (self.stop.get(), error.classify()) {
            (Some(Stop::TooLarge), _) => ImportError::TooLarge,
            (Some(Stop::TooDeep), _) => ImportError::TooDeep { offset },
            (Some(Stop::NotUtf8), _) => ImportError::NotUtf8 { offset },
            (Some(Stop::TooManyPatients), _) => ImportError::TooManyPatients,
            (Some(Stop::OtherResource), _) => ImportError::OtherResource,
            (Some(Stop::OtherBundleType), _) => ImportError::OtherBundleType,
            (Some(Stop::NoResourceType), _) => ImportError::NotFhir { offset },
            (Some(Stop::DuplicateProperty), _) => ImportError::DuplicateProperty { offset },
            (Some(Stop::OlderVersion), _) => ImportError::OlderVersion { offset },
            (None, Category::Io) => ImportError::Io(error.into()),
            (None, Category::Eof) if !self.content.get() => ImportError::Empty,
            (None, Category::Eof) => ImportError::Truncated { offset },
            (None, Category::Syntax) => ImportError::NotJson { offset },
            (None, Category::Data) => ImportError::NotFhir { offset },
        }
    }
}

const BUFFER: usize = 64 * 1024;

/// A reader that hashes what passes, skips a UTF-8 byte-order mark and enforces the limits.
pub struct BoundedStream<'a, R> {
    inner: R,
    watch: &'a Watch,
    hasher: Sha256,
    buffer: Box<[u8]>,
    next: usize,
    filled: usize,
    /// Bytes taken from the file so far.
    taken: u64,
    nesting: Nesting,
    utf8: Utf8,
    /// What is reported once the buffer is used up.
    pending: Option<Stop>,
}

impl<'a, R: Read> BoundedStream<'a, R> {
    pub fn new(inner: R, watch: &'a Watch) -> Self {
        BoundedStream {
            inner,
            watch,
            hasher: Sha256::new(),
            buffer: vec![0; BUFFER].into_boxed_slice(),
            next: 0,
            filled: 0,
            taken: 0,
            nesting: Nesting::default(),
            utf8: Utf8::default(),
            pending: None,
        }
    }

    /// The hash of everything that was read: of the whole file once the parser has seen its end.
    pub fn sha256_hex(self) -> String {
        self.hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn fill(&mut self) -> io::Result<()> {
        if let Some(stop) = self.pending {
            self.watch.note(stop);
            return Err(io::Error::other("stopped"));
        }
        let first = self.taken == 0;
        let wanted = if first { 3 } else { 1 };
        let mut filled = 0;
        // The start is read until a byte-order mark can be told from text.
        while filled < wanted {
            match self.inner.read(&mut self.buffer[filled..]) {
                Ok(0) => break,
                Ok(count) => filled += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.hasher.update(&self.buffer[..filled]);
        self.next = 0;
        self.filled = filled;
        self.taken += filled as u64;
        if first {
            self.skip_byte_order_mark();
        }
        if self.taken > LARGEST_FILE {
            self.cut_off(self.next, Stop::TooLarge);
        }
        if let Some(at) = self.utf8.broken(&self.buffer[self.next..self.filled]) {
            self.cut_off(self.next + at, Stop::NotUtf8);
        }
        if let Some(at) = self.nesting.too_deep(&self.buffer[self.next..self.filled]) {
            self.cut_off(self.next + at, Stop::TooDeep);
        }
        if !self.buffer[self.next..self.filled].trim_ascii().is_empty() {
            self.watch.content.set(true);
        }
        if self.next == self.filled && self.pending.is_some() { self.fill() } else { Ok(()) }
    }

    fn skip_byte_order_mark(&mut self) {
        let start = &self.buffer[..self.filled];
        if start.starts_with(b"\xef\xbb\xbf") {
            self.next = 3;
            self.watch.offset.set(3);
        } else if start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff") {
            self.cut_off(0, Stop::NotUtf8);
        }
    }

    /// Lets the parser have the buffer up to `at` and nothing behind it.
    fn cut_off(&mut self, at: usize, stop: Stop) {
        self.filled = at;
        self.pending = Some(stop);
    }
}

impl<R: Read> Read for BoundedStream<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.next == self.filled {
            self.fill()?;
        }
        let count = into.len().min(self.filled - self.next);
        into[..count].copy_from_slice(&self.buffer[self.next..self.next + count]);
        self.next += count;
        self.watch.offset.set(self.watch.offset.get() + count as u64);
        Ok(count)
    }
}

/// Counts open objects and arrays, knowing only what a string is.
#[derive(Debug, Default)]
struct Nesting {
    depth: u32,
    in_string: bool,
    escaped: bool,
}

impl Nesting {
    /// Index of the byte that opens one level too many.
    fn too_deep(&mut self, bytes: &[u8]) -> Option<usize> {
        for (index, byte) in bytes.iter().enumerate() {
            if self.in_string {
                match byte {
                    _ if self.escaped => self.escaped = false,
                    b'\\' => self.escaped = true,
                    b'"' => self.in_string = false,
                    _ => {}
                }
                continue;
            }
            match byte {
                b'"' => self.in_string = true,
                b'{' | b'[' if self.depth == DEEPEST_NESTING => return Some(index),
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
        None
    }
}

/// Checks UTF-8 across the borders of the buffer.
#[derive(Debug, Default)]
struct Utf8 {
    /// The beginning of a character whose rest has not come yet.
    begun: [u8; 4],
    length: usize,
}

impl Utf8 {
    /// Index of the byte at which the text stops being UTF-8.
    fn broken(&mut self, bytes: &[u8]) -> Option<usize> {
        let mut start = 0;
        while self.length > 0 && start < bytes.len() {
            self.begun[self.length] = bytes[start];
            self.length += 1;
            match std::str::from_utf8(&self.begun[..self.length]) {
                Ok(_) => self.length = 0,
                Err(error) if error.error_len().is_none() => {}
                Err(_) => return Some(start),
            }
            start += 1;
        }
        let rest = &bytes[start..];
        let error = std::str::from_utf8(rest).err()?;
        if error.error_len().is_some() {
            return Some(start + error.valid_up_to());
        }
        let begun = &rest[error.valid_up_to()..];
        self.begun[..begun.len()].copy_from_slice(begun);
        self.length = begun.len();
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nesting_is_counted_outside_strings_only() {
        let mut nesting = Nesting::default();
        assert_eq!(nesting.too_deep(br#"["[[[\"[[", {}]"#), None);
        assert_eq!((nesting.depth, nesting.in_string), (0, false));
        assert_eq!(Nesting::default().too_deep("[".repeat(64).as_bytes()), None);
        assert_eq!(Nesting::default().too_deep("[".repeat(65).as_bytes()), Some(64));
    }

    #[test]
    fn characters_may_cross_the_border_of_the_buffer() {
        for split in 0..="aé€😀z".len() {
            let (left, right) = "aé€😀z".as_bytes().split_at(split);
            let mut check = Utf8::default();
            assert_eq!((check.broken(left), check.broken(right)), (None, None), "split at {split}");
        }
        let mut check = Utf8::default();
        assert_eq!(check.broken(b"Jos\xc3"), None);
        assert_eq!(check.broken(b"x"), Some(0));
        assert_eq!(Utf8::default().broken(b"Jos\xe9 "), Some(3));
    }
}
