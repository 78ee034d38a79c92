//! Pictures of patients: checked, sealed with the patient's key, put into the record; and opened again.

mod file;

use data_encoding::{BASE64, HEXLOWER};
use lamplight_domain::ids::{PatientId, PictureId};
use lamplight_domain::operations::Intent;
use lamplight_domain::patients::{NewPicture, Sealed, SetPicture};
use lamplight_store::{patients, pictures};
use lamplight_wire::views::{PictureView, PictureWanted};
use lamplight_wire::{ErrorCode, Failure, Outcome};
use sha2::{Digest, Sha256};

use crate::operations::perform_in;
use crate::reads::Asked;
use crate::{AppError, Lamplight, sealing};

impl Lamplight {
    /// Puts a picture into a patient's record, or takes one off. The file is checked before anything is sealed.
    pub fn set_picture(&self, wanted: &PictureWanted) -> Result<Outcome, Failure> {
        let content = wanted.content.as_deref().map(read).transpose()?;
        self.in_session(|clinic, session| {
            let now = self.now();
            clinic.write(|tx| {
                let to = match &content {
                    None => None,
                    Some((media, bytes)) => {
                        let (data_key, key) = sealing::key_for(tx, wanted.patient, now)?;
                        let sha256 = HEXLOWER.encode(&Sha256::digest(bytes));
                        let content = data_key.seal(bytes, &place(wanted.patient, &sha256))?;
                        Some(NewPicture { media: *media, sha256, content: Sealed::new(content), key })
                    }
                };
                let input = SetPicture { patient: wanted.patient, place: wanted.place, from: wanted.from, to };
                perform_in(tx, session.user.id, now, Intent::SetPicture(input))
            })
        })
    }
}

/// What the file is, from its own bytes: name and type that came with it say nothing.
fn read(content: &str) -> Result<(lamplight_domain::patients::PictureMedia, Vec<u8>), AppError> {
    if content.len() > file::LARGEST.div_ceil(3) * 4 {
        return Err(AppError::input("picture"));
    }
    let bytes = BASE64.decode(content.as_bytes()).map_err(|_| AppError::input("picture"))?;
    let media = file::media_of(&bytes).ok_or_else(|| AppError::input("picture"))?;
    Ok((media, bytes))
}

fn place(patient: PatientId, sha256: &str) -> String {
    format!("pictures/{patient}/{sha256}")
}

/// Opens a picture.
pub(crate) fn open(asked: &Asked<'_>, id: PictureId) -> Result<PictureView, AppError> {
    let not_here = || AppError::Input { code: ErrorCode::NotFound, field: "id" };
    let (picture, key) = asked.clinic.database.read(|tx| {
        let picture = pictures::get(tx, id)?.ok_or_else(not_here)?;
        let patient = patients::get(tx, picture.patient)?.ok_or_else(not_here)?;
        let wrapped = patient.details.data_key.ok_or(ErrorCode::DatabaseDamaged)?;
        Ok::<_, AppError>((picture, sealing::unwrap(tx, &wrapped, patient.id)?))
    })?;
    asked.note_patient(picture.patient)?;
    let content = key
        .open(picture.content.as_bytes(), &place(picture.patient, &picture.sha256))
        .ok_or(ErrorCode::DatabaseDamaged)?;
    Ok(PictureView { media: picture.media, content: BASE64.encode(&content) })
}
