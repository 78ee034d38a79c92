//! Which screen comes first.

use lamplight_domain::ids::UserId;
use lamplight_wire::Failure;
use lamplight_wire::views::Stage;

use super::demo;
use crate::lamplight::{OpenClinic, State};
use crate::{AppError, Lamplight};

impl Lamplight {
    /// Where the application stands. Cheap; asked at every start and after every lock.
    pub fn stage(&self) -> Result<Stage, Failure> {
        let (clinic, session) = match &*self.state() {
            State::Open(..) => return Ok(Stage::Open),
            State::Locked(clinic, session) => (clinic.clone(), session.clone()),
            State::Closed | State::SettingUp(_) => return Ok(self.closed_stage()),
        };
        let user = &session.user;
        Ok(Stage::Locked {
            organisation: organisation_name(&clinic)?,
            user_name: user.user_name.as_str().to_owned(),
            name: format!("{} {}", user.given.as_str(), user.family.as_str()),
            drafts: self.draft_count(&clinic, UserId(user.id.0)),
            demo: demo::hint(&self.folder, self.now()),
        })
    }

    fn closed_stage(&self) -> Stage {
        if self.folder.is_set_up() {
            Stage::SignIn { demo: demo::hint(&self.folder, self.now()) }
        } else {
            let suggested_zone = iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned());
            Stage::FirstRun { suggested_zone }
        }
    }
}

fn organisation_name(clinic: &OpenClinic) -> Result<String, AppError> {
    let organisation = clinic.database.read(lamplight_store::organisations::the_one)?;
    Ok(organisation.map(|organisation| organisation.name.as_str().to_owned()).unwrap_or_default())
}
