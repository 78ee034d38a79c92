//! What holds for every operation of a kind, beside its rule. Tests walk this table: no operation without an
//! answer in every column.

use crate::operations::IntentKind;
use crate::permissions::Permission;

/// Whether an operation can be refused after the fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Asks for something; the organisation's order may refuse it.
    Request,
    /// Says what happened; never refused, at most marked for review.
    Record,
}

/// The audit action (45 CFR 164.312(b)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditClass {
    Create,
    Update,
    Administration,
    Import,
}

/// Who receives the records that the operation changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyncClass {
    /// Every workstation of the organisation.
    Organisation,
    /// Workstations whose part holds the clinic or the patient.
    Part,
}

/// How long its records are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetentionClass {
    /// As long as the organisation exists.
    Organisation,
    /// With the designated record set; archived, never erased.
    MedicalRecord,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    pub permission: Permission,
    pub class: Class,
    pub audit: AuditClass,
    pub sync: SyncClass,
    pub retention: RetentionClass,
}

/// The policy of an operation.
pub fn of(kind: IntentKind) -> Policy {
    let request =
        |permission, audit, sync, retention| Policy { permission, class: Class::Request, audit, sync, retention };
    match kind {
        IntentKind::SetUpOrganisation
        | IntentKind::AddProvider
        | IntentKind::ChangeDeskPolicy
        | IntentKind::AddVisitType
        | IntentKind::ChangeVisitType
        | IntentKind::RetireVisitType
        | IntentKind::CloseDay
        | IntentKind::ReopenDay
        | IntentKind::AddResource
        | IntentKind::ChangeResource
        | IntentKind::RetireResource
        | IntentKind::ChangeOrganisation
        | IntentKind::ChangeClinic
        | IntentKind::ChangeProvider
        | IntentKind::AddUser
        | IntentKind::ChangeUser => request(
            Permission::ManageClinic,
            AuditClass::Administration,
            SyncClass::Organisation,
            RetentionClass::Organisation,
        ),
        IntentKind::RegisterPatient => {
            request(Permission::WriteDemographics, AuditClass::Create, SyncClass::Part, RetentionClass::MedicalRecord)
        }
        IntentKind::ChangePatient
        | IntentKind::RecordInsurance
        | IntentKind::ChangeInsurance
        | IntentKind::SetPicture => {
            request(Permission::WriteDemographics, AuditClass::Update, SyncClass::Part, RetentionClass::MedicalRecord)
        }
        IntentKind::ImportPatients => {
            request(Permission::WriteDemographics, AuditClass::Import, SyncClass::Part, RetentionClass::MedicalRecord)
        }
        IntentKind::BookAppointment
        | IntentKind::BookSeries
        | IntentKind::AddToWaitlist
        | IntentKind::OfferTime
        | IntentKind::AddRecall => {
            request(Permission::WriteSchedule, AuditClass::Create, SyncClass::Part, RetentionClass::MedicalRecord)
        }
        IntentKind::MoveAppointment
        | IntentKind::CancelAppointment
        | IntentKind::MoveSeries
        | IntentKind::CancelSeries
        | IntentKind::ConfirmAppointment
        | IntentKind::MarkNoShow
        | IntentKind::TakeBackStep
        | IntentKind::DismissArrival
        | IntentKind::ChangeWaitlistEntry
        | IntentKind::RemoveFromWaitlist
        | IntentKind::AcceptOffer
        | IntentKind::DeclineOffer
        | IntentKind::ReleaseHold
        | IntentKind::ChangeRecall
        | IntentKind::NoteRecallAttempt
        | IntentKind::CloseRecall => {
            request(Permission::WriteSchedule, AuditClass::Update, SyncClass::Part, RetentionClass::MedicalRecord)
        }
        // Somebody stood at the desk, or the telephone rang: that has happened, whatever stands elsewhere.
        IntentKind::CheckInAppointment
        | IntentKind::RoomAppointment
        | IntentKind::StartAppointment
        | IntentKind::CompleteAppointment
        | IntentKind::RecordCall => Policy {
            permission: Permission::WriteSchedule,
            class: Class::Record,
            audit: AuditClass::Update,
            sync: SyncClass::Part,
            retention: RetentionClass::MedicalRecord,
        },
        // Provider schedules are the desk's as well: who calls in sick is entered by whoever answers the telephone.
        IntentKind::SetWeeklyHours
        | IntentKind::SetDateHours
        | IntentKind::EnterTimeOff
        | IntentKind::CancelTimeOff => request(
            Permission::WriteSchedule,
            AuditClass::Update,
            SyncClass::Organisation,
            RetentionClass::Organisation,
        ),
    }
}
