//! Identifiers: by what another system, and a second import, knows the patient.

use lamplight_domain::patients::ExternalIdentifier;
use lamplight_domain::text::{IdentifierSystem, IdentifierValue};

use super::shapes::Identifier;
use super::{MOST_OF_A_KIND, PartLeftOut, PatientLeftOut};

/// System of identifiers that are URIs themselves (FHIR R4, 2.24.0.6).
const URI_SYSTEM: &str = "urn:ietf:rfc:3986";
/// US social security numbers, as FHIR and as HL7 v2/C-CDA name them.
const SSN_SYSTEMS: [&str; 2] = ["http://hl7.org/fhir/sid/us-ssn", "urn:oid:2.16.840.1.113883.4.1"];

/// At least one identifier: the entry's own address where the resource brings none that can be kept.
pub fn read(
    identifiers: Vec<Identifier>,
    full_url: Option<&str>,
    resource_id: Option<&str>,
    parts: &mut Vec<PartLeftOut>,
) -> Result<Vec<ExternalIdentifier>, PatientLeftOut> {
    let mut kept: Vec<ExternalIdentifier> = Vec::new();
    for identifier in identifiers {
        match usable(&identifier) {
            Ok(identifier) if kept.contains(&identifier) => {}
            Ok(_) if kept.len() == MOST_OF_A_KIND => parts.push(PartLeftOut::TooMany),
            Ok(identifier) => kept.push(identifier),
            Err(reason) => parts.push(reason),
        }
    }
    if kept.is_empty() {
        let address = own_address(full_url, resource_id).ok_or(PatientLeftOut::IdentifierMissing)?;
        kept.push(external(URI_SYSTEM, &address).map_err(|_| PatientLeftOut::IdentifierMissing)?);
    }
    Ok(kept)
}

fn usable(identifier: &Identifier) -> Result<ExternalIdentifier, PartLeftOut> {
    if is_ssn(identifier) {
        return Err(PartLeftOut::SsnNeedsFieldEncryption);
    }
    if identifier.usage.as_deref() == Some("old") {
        return Err(PartLeftOut::IdentifierOld);
    }
    let system = identifier.system.as_deref().ok_or(PartLeftOut::IdentifierWithoutSystem)?;
    let value = identifier.value.as_deref().ok_or(PartLeftOut::IdentifierWithoutValue)?;
    external(system, value)
}

/// By system or by type (HL7 table 0203: SS, and SB for numbers used like it); a number that slipped through
/// would lie unencrypted by field.
fn is_ssn(identifier: &Identifier) -> bool {
    let system = identifier.system.as_deref().unwrap_or_default().trim().trim_end_matches('/').to_ascii_lowercase();
    let system = system.replacen("https://", "http://", 1);
    let codes = identifier.kind.iter().flat_map(|kind| &kind.coding).filter_map(|coding| coding.code.as_deref());
    SSN_SYSTEMS.contains(&system.as_str()) || codes.into_iter().any(|code| matches!(code.trim(), "SS" | "SB"))
}

fn external(system: &str, value: &str) -> Result<ExternalIdentifier, PartLeftOut> {
    let system = IdentifierSystem::new(system).map_err(|_| PartLeftOut::IdentifierNotUsable)?;
    let value = IdentifierValue::new(value).map_err(|_| PartLeftOut::IdentifierNotUsable)?;
    Ok(ExternalIdentifier { system, value })
}

/// An address that means the same everywhere. A server-relative id ("12") does not: two systems have a
/// patient 12 each.
fn own_address(full_url: Option<&str>, resource_id: Option<&str>) -> Option<String> {
    let absolute =
        |url: &&str| ["urn:uuid:", "urn:oid:", "http://", "https://"].iter().any(|start| url.starts_with(start));
    let from_id = || Some(format!("urn:uuid:{}", resource_id?.parse::<uuid::Uuid>().ok()?));
    full_url.filter(absolute).map(str::to_owned).or_else(from_id)
}
