//! What the desk changes in the records of patients: the same few fields of the same few people, so that two
//! workstations do get into each other's way.

use lamplight_domain::operations::Intent;
use lamplight_domain::patients::{
    ChangeInsurance, ChangePatient, Edit, InsuranceDetails, InsuranceRank, NewPicture, Patient, PictureMedia,
    PicturePlace, RecordInsurance, Sealed, SetPicture, WrappedKey,
};
use lamplight_domain::text::{EmailAddress, InsurerName, MemberNumber};

use crate::memory::{MemoryReplica, patients};
use crate::{Random, build};

pub(super) fn records_of_patients(random: &mut Random, shown: &MemoryReplica) -> Option<Intent> {
    let all: Vec<&Patient> = patients(&shown.records).take(4).collect();
    let patient = *random.pick(&all)?;
    Some(match random.below(10) {
        0..=5 => change(random, patient),
        6 => {
            let details = insurance(random);
            Intent::RecordInsurance(RecordInsurance { patient: patient.id, details })
        }
        7..=8 => {
            let known = random.pick(&patient.details.insurances)?;
            let to = random.chance(700).then(|| insurance(random));
            let from = known.details.clone();
            Intent::ChangeInsurance(ChangeInsurance { patient: patient.id, insurance: known.id, from, to })
        }
        _ => picture(random, patient),
    })
}

/// One or two fields, going by what stands there.
fn change(random: &mut Random, patient: &Patient) -> Intent {
    let mut input = ChangePatient::new(patient.id);
    if random.chance(600) {
        let to = vec![format!("+1212555{:04}", random.below(3))];
        input.phones = Some(Edit { from: patient.demographics.phones.clone(), to });
    }
    if random.chance(500) {
        let address = EmailAddress::new(&format!("desk{}@clinic.test", random.below(3))).expect("an address");
        input.email = Some(Edit { from: patient.details.email.clone(), to: Some(address) });
    }
    if random.chance(300) {
        let name = *random.pick(&build::FIRST_NAMES).expect("there are names");
        input.given = Some(Edit { from: patient.given.clone(), to: build::person_name(name) });
    }
    Intent::ChangePatient(input)
}

fn insurance(random: &mut Random) -> InsuranceDetails {
    InsuranceDetails {
        insurer: InsurerName::new("Harbor Mutual").expect("a name"),
        member: MemberNumber::new(&format!("M{}", random.below(4))).expect("a number"),
        group: None,
        rank: InsuranceRank::Primary,
        valid_from: None,
        valid_until: None,
    }
}

/// Sealed with the patient's key, or a new one where there is none yet.
fn picture(random: &mut Random, patient: &Patient) -> Intent {
    let new = || WrappedKey { version: 1, wrapped: Sealed::new(vec![random.below(200) as u8; 4]) };
    let key = patient.details.data_key.clone().unwrap_or_else(new);
    let content = Sealed::new(vec![1, 2, 3]);
    let to = NewPicture { media: PictureMedia::Png, sha256: "ab".repeat(32), content, key };
    let from = patient.details.photo;
    Intent::SetPicture(SetPicture { patient: patient.id, place: PicturePlace::Photo, from, to: Some(to) })
}
