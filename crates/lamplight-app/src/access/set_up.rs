//! Setting up a clinic on this computer, in two steps: keys are made and shown, then asked back. Nothing is on
//! the disk before the second step, and after it the clinic is there whole.

use std::path::Path;
use std::sync::Arc;

use lamplight_domain::ids::{DeviceId, UserId};
use lamplight_domain::operations::Intent;
use lamplight_domain::organisation::{AddProvider, BusinessHours, ProviderProfile, SetUpOrganisation};
use lamplight_domain::permissions::Role;
use lamplight_domain::records::{Record, RecordKey, RecordKind};
use lamplight_domain::text::{OrganisationName, PersonName, Title, UserName};
use lamplight_domain::time::Zone;
use lamplight_domain::visit_types::{AddVisitType, starter_set};
use lamplight_store::credentials::Credentials;
use lamplight_store::device::DeviceState;
use lamplight_store::{Database, DatabaseKey, WriteTx, credentials, device, records};
use lamplight_vault::{NewVault, PasswordPolicy, Vault, totp};
use lamplight_wire::views::{SetUpForm, SetUpKit};
use lamplight_wire::{ErrorCode, Failure, Outcome};
use uuid::Uuid;

use crate::lamplight::{OpenClinic, Session, State};
use crate::operations::perform_in;
use crate::{AppError, Lamplight};

/// How many of the recovery words are asked back.
const ASKED_BACK: usize = 3;

/// A clinic that is shown to its owner and not yet on the disk.
pub(crate) struct PendingSetUp {
    pub(super) plan: Plan,
    pub(super) keys: NewVault,
    pub(super) totp_secret: Vec<u8>,
    pub(super) ask_back: Vec<u32>,
}

/// Never its keys.
impl std::fmt::Debug for PendingSetUp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PendingSetUp(..)")
    }
}

/// The form, checked.
pub(super) struct Plan {
    pub organisation: SetUpOrganisation,
    pub sees_patients: bool,
    pub title: Option<Title>,
    pub owner: UserId,
}

impl Lamplight {
    /// Checks the form, makes the keys and returns what the owner must keep. Can be called again: the kit
    /// before is then void.
    pub fn begin_set_up(&self, form: SetUpForm) -> Result<SetUpKit, Failure> {
        let _door = self.door();
        let (pending, kit) = self.prepare(&form)?;
        *self.state() = State::SettingUp(Box::new(pending));
        Ok(kit)
    }

    /// Takes back the words at the asked positions and a code of the second factor; then the clinic is made
    /// and its owner signed in. A wrong word or code changes nothing and can be tried again.
    pub fn finish_set_up(&self, words: &[String], code: &str) -> Result<(), Failure> {
        let _door = self.door();
        let mut state = self.state();
        let State::SettingUp(pending) = &*state else { return Err(ErrorCode::NotSetUp.into()) };
        check_words(pending, words)?;
        let step =
            totp::verify(&pending.totp_secret, code, self.now().timestamp(), None).ok_or(ErrorCode::WrongCode)?;
        let (clinic, session) = self.establish(pending, Some(step), |_, _| Ok(()))?;
        *state = State::Open(clinic, session);
        Ok(())
    }

    pub(super) fn prepare(&self, form: &SetUpForm) -> Result<(PendingSetUp, SetUpKit), AppError> {
        if self.folder.is_set_up() {
            return Err(ErrorCode::AlreadySetUp.into());
        }
        let plan = plan_of(form)?;
        let installation = Uuid::new_v4();
        let mut keys = Vault::create(installation, Arc::clone(&self.config.device_secrets), self.config.password_cost)?;
        keys.vault.add_user_slot(&keys.database_key, plan.owner.0, &form.user_name, &form.password)?;
        let totp_secret = totp::new_secret()?;
        let enrolment = totp::enrolment(&totp_secret, &form.user_name, &form.clinic_name);
        let kit = SetUpKit {
            words: keys.recovery.words(),
            ask_back: positions_to_ask(keys.recovery.words().len())?,
            totp_secret: enrolment.secret_text,
            totp_uri: enrolment.uri,
            totp_qr_svg: enrolment.qr_svg,
        };
        Ok((PendingSetUp { plan, keys, totp_secret, ask_back: kit.ask_back.clone() }, kit))
    }

    /// Writes database and key file into a new folder, runs `furnish` in the first transaction, and makes the
    /// folder the clinic of this installation by one rename.
    pub(super) fn establish(
        &self,
        pending: &PendingSetUp,
        used_step: Option<u64>,
        furnish: impl FnOnce(&WriteTx, &Path) -> Result<(), AppError>,
    ) -> Result<(Arc<OpenClinic>, Arc<Session>), AppError> {
        let part = self.folder.start_part()?;
        let key = DatabaseKey::new(*pending.keys.database_key.as_bytes());
        let database = Database::create(&part.join("lamplight.db"), &key)?;
        let first = DeviceState {
            device: DeviceId(pending.keys.vault.installation()),
            last_number: 0,
            last_time: None,
            mrn_prefix: String::new(),
            next_mrn: 1,
            served: false,
        };
        database.write(|tx| {
            device::create(tx, &first)?;
            self.write_plan(tx, pending, used_step)?;
            furnish(tx, &part)
        })?;
        drop(database);
        pending.keys.vault.save(&part)?;
        pending.keys.vault.keep_device_secret()?;
        self.folder.adopt_part(&part)?;
        let database = Database::open(&self.folder.database(), &key)?;
        let owner = database.read(|tx| {
            let key = RecordKey { kind: RecordKind::User, id: pending.plan.owner.0 };
            match records::get(tx, &key)? {
                Some(Record::User(user)) => Ok(user),
                _ => Err(AppError::Plain(ErrorCode::NotSetUp)),
            }
        })?;
        let clinic = Arc::new(OpenClinic::new(database, Arc::clone(&self.config.clock))?);
        Ok((clinic, Arc::new(Session::of(owner))))
    }

    fn write_plan(&self, tx: &WriteTx, pending: &PendingSetUp, used_step: Option<u64>) -> Result<(), AppError> {
        let plan = &pending.plan;
        let now = self.now();
        let intent = Intent::SetUpOrganisation(plan.organisation.clone());
        let clinic = created(perform_in(tx, plan.owner, now, intent)?, RecordKind::Clinic)?;
        if plan.sees_patients {
            let provider = AddProvider {
                clinic: clinic.into(),
                given: plan.organisation.owner_given.clone(),
                family: plan.organisation.owner_family.clone(),
                title: plan.title.clone(),
                user: Some(plan.owner),
                profile: ProviderProfile::default(),
            };
            perform_in(tx, plan.owner, now, Intent::AddProvider(provider))?;
        }
        for details in starter_set() {
            perform_in(tx, plan.owner, now, Intent::AddVisitType(AddVisitType { details }))?;
        }
        let owned = Credentials { totp_secret: pending.totp_secret.clone(), last_totp_step: used_step };
        Ok(credentials::put(tx, plan.owner, &owned)?)
    }
}

/// The record of a kind that an outcome created; refused set-up operations are a defect.
pub(super) fn created(outcome: Outcome, kind: RecordKind) -> Result<Uuid, AppError> {
    match outcome {
        Outcome::Done { created, .. } => created
            .iter()
            .find(|record| record.kind == kind)
            .map(|record| record.id)
            .ok_or(AppError::Plain(ErrorCode::Internal)),
        Outcome::Refused { .. } => Err(ErrorCode::Internal.into()),
    }
}

fn plan_of(form: &SetUpForm) -> Result<Plan, AppError> {
    let name = |raw: &str, field| PersonName::new(raw).map_err(|_| AppError::input(field));
    PasswordPolicy::check(&form.password, &form.user_name).map_err(|_| AppError::input("password"))?;
    let title = match form.title.trim() {
        "" => None,
        title => Some(Title::new(title).map_err(|_| AppError::input("title"))?),
    };
    let allowed_beside_owner = [Role::Provider, Role::Nurse, Role::FrontDesk, Role::Compliance];
    let mut also: Vec<Role> = form.also.iter().copied().filter(|role| allowed_beside_owner.contains(role)).collect();
    if form.sees_patients && !also.contains(&Role::Provider) {
        also.push(Role::Provider);
    }
    Ok(Plan {
        organisation: SetUpOrganisation {
            name: OrganisationName::new(&form.clinic_name).map_err(|_| AppError::input("clinic_name"))?,
            zone: Zone::try_from(form.zone.clone()).map_err(|_| AppError::input("zone"))?,
            hours: BusinessHours::usual(),
            owner_user_name: UserName::new(&form.user_name).map_err(|_| AppError::input("user_name"))?,
            owner_given: name(&form.given, "given")?,
            owner_family: name(&form.family, "family")?,
            owner_also: also,
        },
        sees_patients: form.sees_patients,
        title,
        owner: UserId(Uuid::new_v4()),
    })
}

fn check_words(pending: &PendingSetUp, words: &[String]) -> Result<(), AppError> {
    let shown = pending.keys.recovery.words();
    let right = words.len() == pending.ask_back.len()
        && pending.ask_back.iter().zip(words).all(|(position, word)| {
            shown.get(*position as usize).is_some_and(|shown| shown == &word.trim().to_lowercase())
        });
    if right { Ok(()) } else { Err(ErrorCode::WrongWords.into()) }
}

/// Distinct random positions, in order.
fn positions_to_ask(words: usize) -> Result<Vec<u32>, AppError> {
    let mut positions: Vec<u32> = Vec::new();
    while positions.len() < ASKED_BACK.min(words) {
        let mut byte = [0];
        getrandom::fill(&mut byte)?;
        let position = u32::from(byte[0]) % u32::try_from(words).unwrap_or(u32::MAX);
        if !positions.contains(&position) {
            positions.push(position);
        }
    }
    positions.sort_unstable();
    Ok(positions)
}
