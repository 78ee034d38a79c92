//! Why a file was not read at all. Offsets and limits only: a parser's own words can quote the file.

use super::{DEEPEST_NESTING, LARGEST_FILE, MOST_PATIENTS};

/// Why a file was not read at all; nothing of it was taken over.
///
/// `offset` is the number of bytes read when it was noticed: the cause lies there or just before.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("the file could not be read")]
    Io(#[source] std::io::Error),
    #[error("the file is empty")]
    Empty,
    #[error("the file is larger than {} MiB; split it into several bundles", LARGEST_FILE / (1024 * 1024))]
    TooLarge,
    #[error("objects or lists are nested deeper than {DEEPEST_NESTING} at byte {offset}; FHIR never is")]
    TooDeep { offset: u64 },
    #[error("the file holds more than {MOST_PATIENTS} patients; split it into several bundles")]
    TooManyPatients,
    #[error("the text is not UTF-8 at byte {offset}; save the file as UTF-8")]
    NotUtf8 { offset: u64 },
    #[error("this is not JSON at byte {offset}")]
    NotJson { offset: u64 },
    #[error("the file ends in the middle, at byte {offset}; fetch it again")]
    Truncated { offset: u64 },
    #[error(
        "another document follows the first at byte {offset}; NDJSON is not read, put the patients into one bundle"
    )]
    MoreThanOneDocument { offset: u64 },
    #[error("this is JSON but not a FHIR bundle or patient, at byte {offset}")]
    NotFhir { offset: u64 },
    #[error("this FHIR resource is neither a bundle nor a patient")]
    OtherResource,
    #[error("the bundle's type is not transaction, batch, collection or searchset")]
    OtherBundleType,
    #[error("a property occurs twice in one object before byte {offset}, so its meaning is open")]
    DuplicateProperty { offset: u64 },
    #[error("a patient before byte {offset} has the shape of an older FHIR version (DSTU2); export it as R4")]
    OlderVersion { offset: u64 },
}

impl ImportError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            ImportError::Io(_) => "unreadable",
            ImportError::Empty => "empty",
            ImportError::TooLarge => "too_large",
            ImportError::TooDeep { .. } => "too_deep",
            ImportError::TooManyPatients => "too_many_patients",
            ImportError::NotUtf8 { .. } => "not_utf8",
            ImportError::NotJson { .. } => "not_json",
            ImportError::Truncated { .. } => "truncated",
            ImportError::MoreThanOneDocument { .. } => "more_than_one_document",
            ImportError::NotFhir { .. } => "not_fhir",
            ImportError::OtherResource => "other_resource",
            ImportError::OtherBundleType => "other_bundle_type",
            ImportError::DuplicateProperty { .. } => "duplicate_property",
            ImportError::OlderVersion { .. } => "older_version",
        }
    }

    /// Bytes read when it was noticed, where a place in the file is meant.
    pub fn offset(&self) -> Option<u64> {
        match self {
            ImportError::TooDeep { offset }
            | ImportError::NotUtf8 { offset }
            | ImportError::NotJson { offset }
            | ImportError::Truncated { offset }
            | ImportError::MoreThanOneDocument { offset }
            | ImportError::NotFhir { offset }
            | ImportError::DuplicateProperty { offset }
            | ImportError::OlderVersion { offset } => Some(*offset),
            ImportError::Io(_)
            | ImportError::Empty
            | ImportError::TooLarge
            | ImportError::TooManyPatients
            | ImportError::OtherResource
            | ImportError::OtherBundleType => None,
        }
    }
}
