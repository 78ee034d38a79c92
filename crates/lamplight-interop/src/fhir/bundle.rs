//! The document as a stream of entries: patients are handed to the collector one by one, everything else is
//! skipped where it stands.
//!
//! Properties of a JSON object have no order, so `resourceType` may come last. What a patient could need is kept
//! as raw text until the type is known.

use std::fmt;
use std::io::Read;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::collector::Collector;
use super::error::ImportError;
use super::raw::{Property, RawPatient};
use super::report::EntryLeftOut;
use super::stream::{BoundedStream, Stop, Watch};

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
        collector.leave_out(left_out);
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
