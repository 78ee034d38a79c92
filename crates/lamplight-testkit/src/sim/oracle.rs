//! The invariants. They look at what is durable and at what people and devices were told, never at the engine.

use std::collections::BTreeMap;

use lamplight_domain::appointments::Appointment;
use lamplight_domain::ids::{AppointmentId, DeviceId, HoldId, OperationId, PatientId, ProviderId, WaitlistEntryId};
use lamplight_domain::operations::{Intent, Operation};
use lamplight_domain::records::{Record, RecordKey, RecordKind};
use lamplight_sync::client::decide_everything_again;
use lamplight_wire::sync::{DecidedBy, FeedResult, OutboxEntry, Word};

use super::replay::{Replay, StateDigest, beneath_the_outbox};
use crate::memory::{MemoryOrder, MemoryReplica, appointments, holds};

/// What must never be seen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    #[error("the order holds {0} and {1}, which take the same time without a reason")]
    DoubleBooked(AppointmentId, AppointmentId),
    #[error("the order holds {0} and {1}, which hold the same room at the same time without a reason")]
    RoomHeldTwice(AppointmentId, AppointmentId),
    #[error("the order holds {0} and {1}, which keep the same time for two patients")]
    HeldTwice(HoldId, HoldId),
    #[error("operation {0} stands twice in the order")]
    AppliedTwice(OperationId),
    #[error("operation {0} stands in the order before an earlier one of its device")]
    OutOfOrder(OperationId),
    #[error("the order has a gap before number {0}")]
    GapInOrder(u64),
    #[error("operation {0} was done and is in neither outbox, attention nor what the feed brought")]
    Lost(OperationId),
    #[error("operation {0} does not name what it builds on")]
    BaseNotNamed(OperationId),
    #[error("operation {0} was accepted, and builds on one that was not")]
    AcceptedWithoutBase(OperationId),
    #[error("operation {0} is kept with other inputs than were given")]
    Altered(OperationId),
    #[error("operation {0} was told accepted, and is not in the order under that number")]
    FalseReceipt(OperationId),
    #[error("operation {0} is both accepted and an item that the server refused it")]
    AcceptedAndRefused(OperationId),
    #[error("operation {0} does not stand on its workstation and nobody is told")]
    Unsaid(OperationId),
    #[error("workstation {device} has not the records that its cursor {cursor} says")]
    CursorApartFromData { device: DeviceId, cursor: u64 },
    #[error("workstation {0} has other records than deciding its whole outbox again gives")]
    RebaseIncomplete(DeviceId),
    #[error("workstation {0} stopped syncing")]
    Stopped(DeviceId),
    #[error("work was still waiting long after everything had healed")]
    NeverQuiet,
    #[error("after quiet, workstation {0} and the server differ")]
    ReplicaDiffers(DeviceId),
    #[error("after quiet, the server's records are not those of its feed")]
    ServerDiffersFromFeed,
    #[error("after quiet, operation {0} is still unsettled")]
    Unsettled(OperationId),
}

/// What was seen so far.
#[derive(Debug)]
pub(super) struct Oracle {
    performed: BTreeMap<OperationId, Operation>,
    replay: Replay,
    in_order: BTreeMap<OperationId, u64>,
    last_of_device: BTreeMap<DeviceId, u64>,
}

impl Oracle {
    pub fn new() -> Oracle {
        Oracle {
            performed: BTreeMap::new(),
            replay: Replay::new(),
            in_order: BTreeMap::new(),
            last_of_device: BTreeMap::new(),
        }
    }

    /// A workstation has committed it, so a person may have been told.
    pub fn performed(&mut self, operation: Operation, replica: &MemoryReplica) -> Result<(), Broken> {
        let about = about(&operation.intent);
        let below = replica.outbox.range(..operation.id).map(|(_, entry)| entry);
        let mut awaited = below.filter(|entry| entry.word == Word::Awaited);
        let unnamed = |entry: &OutboxEntry| {
            entry.wrote().any(|key| about == Some(key)) && !operation.builds_on.contains(&entry.id())
        };
        if awaited.any(unnamed) {
            return Err(Broken::BaseNotNamed(operation.id));
        }
        self.performed.insert(operation.id, operation);
        Ok(())
    }

    pub fn accepted(&self) -> u64 {
        self.in_order.len() as u64
    }

    /// After each commit of the server.
    pub fn look_at_server(&mut self, order: &MemoryOrder) -> Result<(), Broken> {
        for (number, (result, _)) in order.results.range(self.replay.number() + 1..) {
            if *number != self.replay.number() + 1 {
                return Err(Broken::GapInOrder(*number));
            }
            self.take_result(result)?;
            require_no_overlap(order, result)?;
            require_held_once(order, result)?;
        }
        Ok(())
    }

    fn take_result(&mut self, result: &FeedResult) -> Result<(), Broken> {
        let id = result.operation;
        if self.in_order.insert(id, result.number).is_some() {
            return Err(Broken::AppliedTwice(id));
        }
        let bases = self.performed.get(&id).map_or(&[][..], |operation| &operation.builds_on);
        if bases.iter().any(|base| !self.in_order.contains_key(base)) {
            return Err(Broken::AcceptedWithoutBase(id));
        }
        let last = self.last_of_device.insert(id.device, id.number).unwrap_or(0);
        if last > id.number {
            return Err(Broken::OutOfOrder(id));
        }
        self.replay.read(result);
        Ok(())
    }

    /// After each commit of a workstation that let in receipts or a page, and after each of its restarts.
    pub fn look_at_workstation(&self, device: DeviceId, replica: &MemoryReplica) -> Result<(), Broken> {
        let followed = replica.cursor.get(&()).map_or(0, |cursor| cursor.number);
        if self.replay.digest_at(followed) != Some(beneath_the_outbox(replica)) {
            return Err(Broken::CursorApartFromData { device, cursor: followed });
        }
        self.nothing_is_lost(device, replica, followed)?;
        for entry in replica.outbox.values() {
            let id = entry.id();
            match entry.word {
                Word::Accepted { number } if self.in_order.get(&id) != Some(&number) => {
                    return Err(Broken::FalseReceipt(id));
                }
                Word::Awaited if entry.not_applied.is_some() && !replica.attention.contains_key(&id) => {
                    return Err(Broken::Unsaid(id));
                }
                _ => {}
            }
        }
        for (id, item) in replica.attention.iter() {
            if item.decided_by == DecidedBy::Server && self.in_order.contains_key(id) {
                return Err(Broken::AcceptedAndRefused(*id));
            }
        }
        rebase_is_complete(device, replica)
    }

    fn nothing_is_lost(&self, device: DeviceId, replica: &MemoryReplica, followed: u64) -> Result<(), Broken> {
        for (id, operation) in self.of_device(device) {
            let kept = match (replica.outbox.get(id), replica.attention.get(id)) {
                (Some(entry), _) => Some(&entry.operation),
                (None, Some(item)) => Some(&item.operation),
                (None, None) => None,
            };
            let brought_back = self.in_order.get(id).is_some_and(|number| *number <= followed);
            match kept {
                Some(kept) if kept != operation => return Err(Broken::Altered(*id)),
                None if !brought_back => return Err(Broken::Lost(*id)),
                _ => {}
            }
        }
        Ok(())
    }

    fn of_device(&self, device: DeviceId) -> impl Iterator<Item = (&OperationId, &Operation)> {
        self.performed.range(OperationId { device, number: 0 }..=OperationId { device, number: u64::MAX })
    }

    /// Once everybody has fallen silent.
    pub fn look_after_quiet(&self, order: &MemoryOrder) -> Result<(), Broken> {
        let server = StateDigest::of(order.records.values());
        if self.replay.digest_at(self.replay.number()) != Some(server) {
            Err(Broken::ServerDiffersFromFeed)
        } else {
            Ok(())
        }
    }

    /// The same for one workstation: it is the server, and every operation has come to its end.
    pub fn look_at_quiet_workstation(
        &self,
        device: DeviceId,
        replica: &MemoryReplica,
        order: &MemoryOrder,
    ) -> Result<(), Broken> {
        self.look_at_workstation(device, replica)?;
        if *replica.records != *order.records || !replica.server_versions.is_empty() {
            return Err(Broken::ReplicaDiffers(device));
        }
        for (id, _) in self.of_device(device) {
            let accepted = self.in_order.contains_key(id);
            let item = replica.attention.get(id).map(|item| item.decided_by);
            match (accepted, item) {
                (true, None) | (false, Some(DecidedBy::Server)) => {}
                _ => return Err(Broken::Unsettled(*id)),
            }
        }
        Ok(())
    }
}

/// The record that a person had before them.
fn about(intent: &Intent) -> Option<RecordKey> {
    match intent {
        Intent::BookAppointment(input) => Some(patient(input.patient)),
        Intent::MoveAppointment(input) => Some(appointment(input.appointment)),
        Intent::CancelAppointment(input) => Some(appointment(input.appointment)),
        Intent::BookSeries(input) => Some(RecordKey { kind: RecordKind::Patient, id: input.patient.0 }),
        Intent::MoveSeries(input) => input.moves.first().map(|one| appointment(one.appointment)),
        Intent::CancelSeries(input) => input.visits.first().map(|one| appointment(one.appointment)),
        Intent::ConfirmAppointment(input) => Some(appointment(input.appointment)),
        Intent::CheckInAppointment(input) => Some(appointment(input.appointment)),
        Intent::RoomAppointment(input) => Some(appointment(input.appointment)),
        Intent::StartAppointment(input) => Some(appointment(input.appointment)),
        Intent::CompleteAppointment(input) => Some(appointment(input.appointment)),
        Intent::MarkNoShow(input) => Some(appointment(input.appointment)),
        Intent::TakeBackStep(input) => Some(appointment(input.appointment)),
        Intent::DismissArrival(input) => Some(appointment(input.appointment)),
        Intent::RecordCall(input) => Some(appointment(input.appointment)),
        Intent::AddProvider(input) => Some(RecordKey { kind: RecordKind::Clinic, id: input.clinic.0 }),
        Intent::ChangeVisitType(input) => Some(RecordKey { kind: RecordKind::VisitType, id: input.visit_type.0 }),
        Intent::RetireVisitType(input) => Some(RecordKey { kind: RecordKind::VisitType, id: input.visit_type.0 }),
        Intent::SetWeeklyHours(input) => Some(availability(input.provider)),
        Intent::SetDateHours(input) => Some(availability(input.provider)),
        Intent::EnterTimeOff(input) => Some(availability(input.provider)),
        Intent::CancelTimeOff(input) => Some(availability(input.provider)),
        Intent::CloseDay(input) => Some(RecordKey { kind: RecordKind::ClosedDays, id: input.clinic.0 }),
        Intent::ReopenDay(input) => Some(RecordKey { kind: RecordKind::ClosedDays, id: input.clinic.0 }),
        Intent::AddResource(input) => Some(RecordKey { kind: RecordKind::Clinic, id: input.clinic.0 }),
        Intent::ChangeResource(input) => Some(RecordKey { kind: RecordKind::Resource, id: input.resource.0 }),
        Intent::RetireResource(input) => Some(RecordKey { kind: RecordKind::Resource, id: input.resource.0 }),
        Intent::AddToWaitlist(input) => Some(RecordKey { kind: RecordKind::Patient, id: input.patient.0 }),
        Intent::ChangeWaitlistEntry(input) => Some(waitlist_entry(input.entry)),
        Intent::RemoveFromWaitlist(input) => Some(waitlist_entry(input.entry)),
        Intent::OfferTime(input) => Some(waitlist_entry(input.entry)),
        Intent::AcceptOffer(input) => Some(waitlist_entry(input.entry)),
        Intent::DeclineOffer(input) => Some(waitlist_entry(input.entry)),
        Intent::AddRecall(input) => Some(RecordKey { kind: RecordKind::Patient, id: input.patient.0 }),
        Intent::ChangeRecall(input) => Some(RecordKey { kind: RecordKind::Recall, id: input.recall.0 }),
        Intent::NoteRecallAttempt(input) => Some(RecordKey { kind: RecordKind::Recall, id: input.recall.0 }),
        Intent::CloseRecall(input) => Some(RecordKey { kind: RecordKind::Recall, id: input.recall.0 }),
        Intent::ReleaseHold(input) => Some(RecordKey { kind: RecordKind::Hold, id: input.hold.0 }),
        Intent::ChangePatient(input) => Some(patient(input.patient)),
        Intent::RecordInsurance(input) => Some(patient(input.patient)),
        Intent::ChangeInsurance(input) => Some(patient(input.patient)),
        Intent::SetPicture(input) => Some(patient(input.patient)),
        Intent::SetUpOrganisation(_)
        | Intent::RegisterPatient(_)
        | Intent::ImportPatients(_)
        | Intent::ChangeDeskPolicy(_)
        | Intent::AddVisitType(_)
        | Intent::ChangeOrganisation(_)
        | Intent::AddUser(_) => None,
        Intent::ChangeClinic(input) => Some(RecordKey { kind: RecordKind::Clinic, id: input.clinic.0 }),
        Intent::ChangeProvider(input) => Some(RecordKey { kind: RecordKind::Provider, id: input.provider.0 }),
        Intent::ChangeUser(input) => Some(RecordKey { kind: RecordKind::User, id: input.user.0 }),
    }
}

fn appointment(id: AppointmentId) -> RecordKey {
    RecordKey { kind: RecordKind::Appointment, id: id.0 }
}

fn patient(patient: PatientId) -> RecordKey {
    RecordKey { kind: RecordKind::Patient, id: patient.0 }
}

fn availability(provider: ProviderId) -> RecordKey {
    RecordKey { kind: RecordKind::Availability, id: provider.0 }
}

fn waitlist_entry(id: WaitlistEntryId) -> RecordKey {
    RecordKey { kind: RecordKind::WaitlistEntry, id: id.0 }
}

/// However many workstations offered a time while they were apart: one of them holds it.
fn require_held_once(order: &MemoryOrder, result: &FeedResult) -> Result<(), Broken> {
    let changed = result.records.iter().filter_map(|record| match record.read() {
        Ok(Record::Hold(hold)) => Some(hold),
        _ => None,
    });
    for hold in changed {
        if let Some(other) = holds(&order.records).find(|other| other.id != hold.id && other.clashes(&hold)) {
            return Err(Broken::HeldTwice(hold.id, other.id));
        }
    }
    Ok(())
}

fn require_no_overlap(order: &MemoryOrder, result: &FeedResult) -> Result<(), Broken> {
    let changed = result.records.iter().filter_map(|record| match record.read() {
        Ok(Record::Appointment(appointment)) => Some(appointment.id),
        _ => None,
    });
    for id in changed {
        let Some(one) = appointments(&order.records).find(|one| one.id == id) else { continue };
        let reasoned = |other: &Appointment| one.overbook_reason.is_some() || other.overbook_reason.is_some();
        let clash =
            appointments(&order.records).find(|other| other.id != id && one.overlaps(other) && !reasoned(other));
        if let Some(other) = clash {
            return Err(Broken::DoubleBooked(id, other.id));
        }
        let shares =
            appointments(&order.records).find(|other| other.id != id && one.shares_resource(other) && !reasoned(other));
        if let Some(other) = shares {
            return Err(Broken::RoomHeldTwice(id, other.id));
        }
    }
    Ok(())
}

/// What a page touches is enough to decide again: deciding everything gives the same.
fn rebase_is_complete(device: DeviceId, replica: &MemoryReplica) -> Result<(), Broken> {
    if replica.outbox.is_empty() {
        return Ok(());
    }
    let mut whole = replica.clone();
    match decide_everything_again(&mut whole) {
        Ok(()) => {}
    }
    let same = *whole.records == *replica.records
        && *whole.outbox == *replica.outbox
        && *whole.server_versions == *replica.server_versions
        && *whole.attention == *replica.attention;
    if same { Ok(()) } else { Err(Broken::RebaseIncomplete(device)) }
}
