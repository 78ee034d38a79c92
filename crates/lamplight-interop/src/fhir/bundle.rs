//! The document as a stream of entries: patients are handed to the collector one by one, everything else is
//! skipped where it stands.
//!
//! Properties of a JSON object have no order, so `resourceType` may come last. What a patient could need is kept
//! as raw text until the type is known.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::io::Read;

use chrono::NaiveDate;
use lamplight_domain::patients::{ExternalIdentifier, ImportedPatient};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::MOST_PATIENTS;
use super::error::ImportError;
use super::patient::{self, Unusable};
use super::report::{EntryLeftOut, ImportReport, PatientLeftOut, count};
use super::stream::{BoundedStream, Stop, Watch};

/// Most text of one patient's properties that is kept while reading, in bytes.
const LARGEST_PATIENT: usize = 1024 * 1024;

/// Parses the stream to its end.
pub fn read<R: Read>(
    stream: &mut BoundedStream<'_, R>,
    watch: &Watch,
    collector: &mut Collector,
) -> Result<(), ImportError> {
    let mut parser = serde_json::Deserializer::from_reader(stream);
    if let Err(error) = (Document { watch, collector }).deserialize(&mut parser) {
        return Err(watch.explain(error));
    }
    parser.end().map_err(|error| match watch.explain(error) {
        ImportError::NotJson { offset } => ImportError::MoreThanOneDocument { offset },
        other => other,
    })
}

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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Patient,
    Bundle,
    Other,
}

impl Kind {
    fn of(name: &str) -> Kind {
        match name {
            "Patient" => Kind::Patient,
            "Bundle" => Kind::Bundle,
            _ => Kind::Other,
        }
    }
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
    fn keep<'de, A: MapAccess<'de>>(&mut self, property: Property, map: &mut A) -> Result<(), A::Error> {
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

/// Whatever was read so far.
#[derive(Debug)]
pub struct Collector {
    today: NaiveDate,
    patients: Vec<ImportedPatient>,
    report: ImportReport,
    /// Which patient of `patients` carries an identifier.
    carriers: HashMap<ExternalIdentifier, usize>,
}

impl Collector {
    pub fn new(today: NaiveDate) -> Self {
        Collector { today, patients: Vec::new(), report: ImportReport::default(), carriers: HashMap::new() }
    }

    pub fn finish(self) -> (Vec<ImportedPatient>, ImportReport) {
        (self.patients, self.report)
    }

    fn patient(&mut self, full_url: Option<&str>, raw: &RawPatient) -> Result<(), Stop> {
        if self.report.patients_found as usize >= MOST_PATIENTS {
            return Err(Stop::TooManyPatients);
        }
        self.report.patients_found += 1;
        let read = patient::read(full_url, raw, self.today);
        match read.and_then(|(patient, parts)| Ok((self.check_others(patient)?, parts))) {
            Ok((patient, parts)) => {
                for part in parts {
                    count(&mut self.report.parts_left_out, part);
                }
                let index = self.patients.len();
                self.carriers.extend(patient.identifiers.iter().map(|identifier| (identifier.clone(), index)));
                self.patients.push(patient);
                Ok(())
            }
            Err(Unusable::LeftOut(reason)) => {
                count(&mut self.report.patients_left_out, reason);
                Ok(())
            }
            Err(Unusable::OlderVersion) => Err(Stop::OlderVersion),
        }
    }

    /// Two patients of one file with the same identifier: the same person twice, or a mistake of the sender
    /// that only a human can resolve. Neither may silently become one chart.
    fn check_others(&self, patient: ImportedPatient) -> Result<ImportedPatient, Unusable> {
        let mut carriers = patient.identifiers.iter().filter_map(|identifier| self.carriers.get(identifier));
        let Some(earlier) = carriers.next().map(|index| &self.patients[*index]) else {
            return Ok(patient);
        };
        let same = earlier.given == patient.given
            && earlier.family == patient.family
            && earlier.birth_date == patient.birth_date;
        let reason = if same { PatientLeftOut::SameAsEarlier } else { PatientLeftOut::IdentifierShared };
        Err(Unusable::LeftOut(reason))
    }
}

/// Sets a property that may occur once.
fn set_once<T, E: serde::de::Error>(slot: &mut Option<T>, value: T, watch: &Watch) -> Result<(), E> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(watch.stop(Stop::DuplicateProperty)),
    }
}

/// The whole file: a bundle or a patient.
struct Document<'a> {
    watch: &'a Watch,
    collector: &'a mut Collector,
}

impl<'de> DeserializeSeed<'de> for Document<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Document<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a FHIR resource")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Document { watch, collector } = self;
        let (mut kind, mut bundle_type, mut entries) = (None, None, None::<()>);
        let mut raw = RawPatient::default();
        while let Some(property) = map.next_key::<Property>()? {
            match property {
                Property::ResourceType => {
                    let found = Kind::of(&map.next_value::<String>()?);
                    set_once(&mut kind, found, watch)?;
                    if found == Kind::Other {
                        return Err(watch.stop(Stop::OtherResource));
                    }
                }
                Property::Type => set_once(&mut bundle_type, map.next_value::<String>()?, watch)?,
                Property::Entry => {
                    set_once(&mut entries, (), watch)?;
                    map.next_value_seed(Entries { watch, collector: &mut *collector })?;
                }
                Property::Other | Property::FullUrl | Property::Resource => drop(map.next_value::<IgnoredAny>()?),
                wanted => raw.keep(wanted, &mut map)?,
            }
        }
        match kind {
            Some(Kind::Patient) if entries.is_none() => collector.patient(None, &raw).map_err(|stop| watch.stop(stop)),
            Some(Kind::Bundle) => match bundle_type.as_deref() {
                Some("transaction" | "batch" | "collection" | "searchset") => Ok(()),
                _ => Err(watch.stop(Stop::OtherBundleType)),
            },
            _ => Err(watch.stop(Stop::NoResourceType)),
        }
    }
}

/// The `entry` list.
struct Entries<'a> {
    watch: &'a Watch,
    collector: &'a mut Collector,
}

impl<'de> DeserializeSeed<'de> for Entries<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the entries of a bundle")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element_seed(Entry { watch: self.watch, collector: &mut *self.collector })?.is_some() {}
        Ok(())
    }
}

/// One entry: its address and its resource.
struct Entry<'a> {
    watch: &'a Watch,
    collector: &'a mut Collector,
}

impl<'de> DeserializeSeed<'de> for Entry<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Entry<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an entry of a bundle")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Entry { watch, collector } = self;
        let (mut full_url, mut resource) = (None, None);
        while let Some(property) = map.next_key::<Property>()? {
            match property {
                Property::FullUrl => set_once(&mut full_url, map.next_value::<String>()?, watch)?,
                Property::Resource => set_once(&mut resource, map.next_value_seed(Resource { watch })?, watch)?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        let left_out = match resource {
            Some((Kind::Patient, raw)) => {
                return collector.patient(full_url.as_deref(), &raw).map_err(|stop| watch.stop(stop));
            }
            Some((Kind::Bundle, _)) => EntryLeftOut::NestedBundle,
            Some((Kind::Other, _)) => EntryLeftOut::OtherResource,
            None => EntryLeftOut::NoResource,
        };
        count(&mut collector.report.entries_left_out, left_out);
        Ok(())
    }
}

/// A resource inside an entry. Once it is known not to be a patient, the rest is skipped.
struct Resource<'a> {
    watch: &'a Watch,
}

impl<'de> DeserializeSeed<'de> for Resource<'_> {
    type Value = (Kind, RawPatient);
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Resource<'_> {
    type Value = (Kind, RawPatient);
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a FHIR resource")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut kind = None;
        let mut raw = RawPatient::default();
        while let Some(property) = map.next_key::<Property>()? {
            match property {
                Property::ResourceType => {
                    set_once(&mut kind, Kind::of(&map.next_value::<String>()?), self.watch)?;
                }
                Property::Other => drop(map.next_value::<IgnoredAny>()?),
                wanted if matches!(kind, None | Some(Kind::Patient)) => raw.keep(wanted, &mut map)?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        match kind {
            Some(kind) => Ok((kind, raw)),
            None => Err(self.watch.stop(Stop::NoResourceType)),
        }
    }
}
