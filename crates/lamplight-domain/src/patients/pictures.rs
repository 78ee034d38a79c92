//! Pictures: a patient's photo and the two sides of an insurance card. The bytes are sealed before they get here.

use serde::{Deserialize, Serialize};

use super::changing::PatientField;
use super::insurances::last;
use super::sealed::{Sealed, WrappedKey, adopt_key};
use super::{Patient, PatientDetails};
use crate::facts::Facts;
use crate::ids::{InsuranceId, PatientId, PictureId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;

/// The kinds of files that are taken on.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PictureMedia {
    Jpeg,
    Png,
}

/// What a picture is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum PicturePlace {
    Photo,
    CardFront { insurance: InsuranceId },
    CardBack { insurance: InsuranceId },
}

/// A picture. Never changed: another one takes its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    pub id: PictureId,
    /// Whose key it is sealed with.
    pub patient: PatientId,
    pub media: PictureMedia,
    /// SHA-256 of the file in hexadecimal: what the audit log names it by.
    pub sha256: String,
    pub content: Sealed,
}

/// A picture on its way into the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct NewPicture {
    pub media: PictureMedia,
    pub sha256: String,
    pub content: Sealed,
    /// The patient's key, as it was when this was sealed.
    pub key: WrappedKey,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SetPicture {
    pub patient: PatientId,
    pub place: PicturePlace,
    /// The picture that the person saw there.
    #[serde(default)]
    pub from: Option<PictureId>,
    /// Without it the picture is taken off.
    #[serde(default)]
    pub to: Option<NewPicture>,
}

/// The picture that hangs at a place.
pub fn picture_at(details: &PatientDetails, place: PicturePlace) -> Result<Option<PictureId>, Refusal> {
    let insurance = |id| details.insurance(id).ok_or(Refusal::InsuranceUnknown);
    Ok(match place {
        PicturePlace::Photo => details.photo,
        PicturePlace::CardFront { insurance: id } => insurance(id)?.card_front,
        PicturePlace::CardBack { insurance: id } => insurance(id)?.card_back,
    })
}

pub fn set_picture(op: &Operation, input: &SetPicture, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = super::standing(facts, input.patient)?;
    let field = match input.place {
        PicturePlace::Photo => PatientField::Photo,
        PicturePlace::CardFront { .. } | PicturePlace::CardBack { .. } => PatientField::Insurances,
    };
    if picture_at(&before.details, input.place)? != input.from {
        return Err(Refusal::PatientChangedMeanwhile { fields: vec![field] }.into());
    }
    let mut after = before.clone();
    let mut changes = Vec::new();
    let new = input.to.as_ref().map(|new| Picture {
        id: op.new_id("picture", 0).into(),
        patient: input.patient,
        media: new.media,
        sha256: new.sha256.clone(),
        content: new.content.clone(),
    });
    if let Some(new) = &input.to {
        adopt_key(&mut after.details, &new.key)?;
    }
    hang(&mut after, input.place, new.as_ref().map(|picture| picture.id));
    after.details.changed.insert(field, last(op));
    changes.extend(new.map(|picture| Change::Created(Record::Picture(picture))));
    changes.extend(super::updated(before, after));
    Ok(changes)
}

fn hang(patient: &mut Patient, place: PicturePlace, picture: Option<PictureId>) {
    let details = &mut patient.details;
    let at = |id: InsuranceId| move |one: &&mut super::Insurance| one.id == id;
    match place {
        PicturePlace::Photo => details.photo = picture,
        PicturePlace::CardFront { insurance } => {
            details.insurances.iter_mut().find(at(insurance)).into_iter().for_each(|one| one.card_front = picture);
        }
        PicturePlace::CardBack { insurance } => {
            details.insurances.iter_mut().find(at(insurance)).into_iter().for_each(|one| one.card_back = picture);
        }
    }
}
