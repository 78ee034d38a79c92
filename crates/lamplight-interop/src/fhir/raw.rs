//! A patient's properties as raw JSON text: kept until it is known that they belong to a patient, and read one by
//! one, so that a wrong shape costs one patient and not the file.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::MapAccess;
use serde_json::value::RawValue;

use super::report::PatientLeftOut;

/// Most text of one patient's properties that is kept while reading, in bytes.
const LARGEST_PATIENT: usize = 1024 * 1024;

/// Properties that matter here, of a bundle, of a patient, or of a patient in an older version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(field_identifier, rename_all = "camelCase")]
pub enum Property {
    ResourceType,
    Type,
    Entry,
    FullUrl,
    Resource,
    Id,
    Active,
    Identifier,
    Name,
    Telecom,
    Gender,
    BirthDate,
    DeceasedBoolean,
    DeceasedDateTime,
    Address,
    Communication,
    Link,
    /// DSTU2 only.
    CareProvider,
    #[serde(other)]
    Other,
}

/// A patient's properties as raw JSON text.
#[derive(Debug, Default)]
pub struct RawPatient {
    properties: BTreeMap<Property, Box<RawValue>>,
    size: usize,
    /// A property occurred twice.
    ambiguous: bool,
}

impl RawPatient {
    pub fn keep<'de, A: MapAccess<'de>>(&mut self, property: Property, map: &mut A) -> Result<(), A::Error> {
        let raw: Box<RawValue> = map.next_value()?;
        self.size = self.size.saturating_add(raw.get().len());
        let raw = if self.size > LARGEST_PATIENT { RawValue::NULL.to_owned() } else { raw };
        self.ambiguous |= self.properties.insert(property, raw).is_some();
        Ok(())
    }

    pub fn check(&self) -> Result<(), PatientLeftOut> {
        if self.ambiguous {
            Err(PatientLeftOut::Unreadable)
        } else if self.size > LARGEST_PATIENT {
            Err(PatientLeftOut::Oversized)
        } else {
            Ok(())
        }
    }

    /// The property's JSON text.
    pub fn get(&self, property: Property) -> Option<&str> {
        self.properties.get(&property).map(|raw| raw.get())
    }
}
