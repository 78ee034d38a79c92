//! Frozen samples: what was ever written must be read for ever, and the same value must give the same bytes,
//! because hashes and idempotency stand on them.
//!
//! A sample is a file of hexadecimal in tests/samples. It is never changed; a new version of a body gets a new
//! sample beside the old.

mod messages;
mod operations;
mod records;
mod registrations;
mod values;

use std::path::Path;

use lamplight_wire::envelope::{from_bytes, to_bytes};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The bytes of a sample. One that is missing is written, and the test fails so that it gets committed.
fn sample(name: &str, present: &[u8]) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples").join(format!("{name}.hex"));
    let Ok(text) = std::fs::read_to_string(&path) else {
        std::fs::write(&path, in_lines(present)).expect("the sample can be written");
        panic!("there was no sample of {name}. It was written to {}: commit it", path.display());
    };
    let digits: String = text.split_whitespace().collect();
    data_encoding::HEXLOWER.decode(digits.as_bytes()).expect("hexadecimal")
}

fn in_lines(bytes: &[u8]) -> String {
    bytes.chunks(48).map(|line| data_encoding::HEXLOWER.encode(line) + "\n").collect()
}

/// The sample decodes to the value, and the value encodes to the sample.
fn assert_frozen<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(name: &str, value: &T) {
    let present = to_bytes(value);
    let frozen = sample(name, &present);
    assert_eq!(&from_bytes::<T>(&frozen).expect("the sample is read"), value, "{name} decodes to its value");
    assert_eq!(present, frozen, "{name} encodes to its bytes");
}
