//! Standard input, read line by line: a password first, where one is asked for, then what belongs to the command.

use std::fs::File;
use std::io::{self, BufRead, Read, StdinLock};

use zeroize::Zeroizing;

/// Longest line with an operation, in bytes: far beyond the largest import.
const LONGEST_LINE: usize = 256 * 1024 * 1024;
const LONGEST_PASSWORD: usize = 4096;

/// One line, or why it cannot be used.
#[derive(Debug)]
pub enum Line {
    Text(Vec<u8>),
    TooLong,
}

/// Standard input with its line numbers.
pub struct Input {
    stdin: StdinLock<'static>,
    line: u64,
}

impl std::fmt::Debug for Input {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Input(line {})", self.line)
    }
}

impl Input {
    pub fn new() -> Self {
        Input { stdin: io::stdin().lock(), line: 0 }
    }

    /// The next line that is not blank, with its number from 1; `None` at the end.
    pub fn next_line(&mut self) -> io::Result<Option<(u64, Line)>> {
        loop {
            let mut text = Vec::new();
            let count = (&mut self.stdin).take(LONGEST_LINE as u64).read_until(b'\n', &mut text)?;
            if count == 0 {
                return Ok(None);
            }
            self.line += 1;
            if count == LONGEST_LINE && !text.ends_with(b"\n") {
                self.skip_line()?;
                return Ok(Some((self.line, Line::TooLong)));
            }
            if !text.trim_ascii().is_empty() {
                return Ok(Some((self.line, Line::Text(text))));
            }
        }
    }

    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.stdin.fill_buf()?;
            if buffer.is_empty() {
                return Ok(());
            }
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let count = end.map_or(buffer.len(), |end| end + 1);
            self.stdin.consume(count);
            if end.is_some() {
                return Ok(());
            }
        }
    }

    /// Everything that is left.
    pub fn rest(&mut self) -> io::Result<Vec<u8>> {
        let mut text = Vec::new();
        (&mut self.stdin).take(LONGEST_LINE as u64).read_to_end(&mut text)?;
        Ok(text)
    }

    /// The first line as a password.
    pub fn password(&mut self) -> io::Result<Zeroizing<String>> {
        self.line += 1;
        first_line(&mut self.stdin)
    }
}

/// The first line of an open file descriptor as a password.
pub fn password_from(descriptor: u32) -> io::Result<Zeroizing<String>> {
    if !cfg!(unix) {
        return Err(io::Error::from(io::ErrorKind::Unsupported));
    }
    let mut file = File::open(format!("/dev/fd/{descriptor}"))?;
    first_line(&mut file)
}

/// Reads one byte at a time, so that nothing behind the line is taken and no second copy is left in a buffer.
fn first_line(from: &mut impl Read) -> io::Result<Zeroizing<String>> {
    // As large as it may become: growing would leave copies behind.
    let mut line = Zeroizing::new(Vec::with_capacity(LONGEST_PASSWORD));
    let mut byte = [0];
    while line.len() < LONGEST_PASSWORD {
        match from.read(&mut byte) {
            Ok(0) => break,
            Ok(_) if byte == *b"\n" => break,
            Ok(_) => line.push(byte[0]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    if line.is_empty() {
        return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
    }
    let text = std::str::from_utf8(&line).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
    Ok(Zeroizing::new(text.to_owned()))
}
