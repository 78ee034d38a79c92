//! The name by which a patient is kept: official before usual before unmarked; never a former one.

use chrono::NaiveDate;
use lamplight_domain::text::PersonName;

use super::shapes::{HumanName, Period};
use super::{PartLeftOut, PatientLeftOut};

/// Given names (joined by a space) and family name. Digits in names are kept: synthetic data have them, and
/// no rule forbids them.
pub fn read(
    names: Vec<HumanName>,
    today: NaiveDate,
    parts: &mut Vec<PartLeftOut>,
) -> Result<(PersonName, PersonName), PatientLeftOut> {
    let today = today.to_string();
    let others = names.len().saturating_sub(1);
    let ranked = names.into_iter().filter_map(|name| Some((rank(&name, &today)?, joined(&name.given)?, name)));
    // The first of the best rank: the order in the file is the sender's.
    let best = ranked.filter(|(_, _, name)| name.family.is_some()).min_by_key(|(rank, _, _)| *rank);
    let (_, given, name) = best.ok_or(PatientLeftOut::NameMissing)?;
    parts.extend(std::iter::repeat_n(PartLeftOut::OtherName, others));
    if name.prefix.iter().chain(&name.suffix).any(Option::is_some) {
        parts.push(PartLeftOut::NameAffix);
    }
    let usable = |text: &str| PersonName::new(text).map_err(|_| PatientLeftOut::NameNotUsable);
    Ok((usable(&given)?, usable(name.family.as_deref().unwrap_or_default())?))
}

/// Lower is better; none for names that are not the person's present name.
fn rank(name: &HumanName, today: &str) -> Option<u8> {
    if Period::ended_before(name.period.as_ref(), today) {
        return None;
    }
    match name.usage.as_deref() {
        Some("official") => Some(0),
        Some("usual") => Some(1),
        None => Some(2),
        Some("temp") => Some(3),
        Some(_) => None,
    }
}

fn joined(given: &[Option<String>]) -> Option<String> {
    let words: Vec<&str> = given.iter().flatten().map(|word| word.trim()).filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}
