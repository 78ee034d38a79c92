//! The people of the simulation: what they want next, going by what their workstation shows them.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use lamplight_domain::appointments::{Appointment, DismissArrival, STEPS, Status, VisitTimes};
use lamplight_domain::availability::{
    Availability, CancelTimeOff, EnterTimeOff, SetDateHours, Stretch, TimeAway, TimeOffKind,
};
use lamplight_domain::ids::{ClinicId, DeviceId, OperationId, PatientId, ProviderId, ResourceId, UserId, VisitTypeId};
use lamplight_domain::operations::{Intent, Minted, Operation};
use lamplight_domain::organisation::{AddProvider, BusinessHours, ProviderProfile, SetUpOrganisation};
use lamplight_domain::permissions::Role;
use lamplight_domain::records::{Record, RecordKey, RecordKind};
use lamplight_domain::resources::{AddResource, ChangeResource, Resource, ResourceDetails};
use lamplight_domain::series::{Scope, members, moved_alike};
use lamplight_domain::text::{Mrn, OrganisationName, UserName};
use lamplight_domain::time::{HybridTime, Zone};
use lamplight_domain::visit_types::{AddVisitType, VisitType};

use super::waiting;
use crate::memory::{MemoryReplica, appointments, of_kind, patients, resources, visit_types};
use crate::{Counters, Random, build};

/// The first thing that ever happens.
pub(super) fn set_up() -> Intent {
    Intent::SetUpOrganisation(SetUpOrganisation {
        name: OrganisationName::new("Harbor Street Clinic").expect("a name"),
        zone: Zone::try_from("America/New_York".to_owned()).expect("a zone"),
        hours: BusinessHours::usual(),
        owner_user_name: UserName::new("lindqvist").expect("a user name"),
        owner_given: build::person_name("Irene"),
        owner_family: build::person_name("Lindqvist"),
        owner_also: vec![Role::FrontDesk],
    })
}

/// What a person at this workstation wants; nothing when it shows no clinic yet.
pub(super) fn wants(random: &mut Random, shown: &MemoryReplica) -> Option<Intent> {
    let clinic = of_kind(&shown.records, RecordKind::Clinic).next()?.key().id.into();
    let providers: Vec<ProviderId> = of_kind(&shown.records, RecordKind::Provider).map(|p| p.key().id.into()).collect();
    match random.below(205) {
        190..=204 => series(random, shown, clinic, &providers),
        120..=149 => go_on(random, shown),
        150..=179 => waiting::wants(random, shown, clinic, &providers),
        180..=189 => super::desk::records_of_patients(random, shown),
        100..=119 => hours_and_rooms(random, shown, clinic, &providers),
        0..=4 if providers.len() < 3 => Some(add_provider(random, clinic)),
        0..=11 => Some(register(random)),
        12..=16 => Some(build::import(&[random.below(12), 20 + random.below(12)])),
        17..=61 => book(random, shown, clinic, &providers),
        62..=86 => move_one(random, shown, &providers),
        _ => some_appointment(random, shown).map(|appointment| build::step(appointment, Status::Cancelled)),
    }
}

pub(super) fn add_provider(random: &mut Random, clinic: ClinicId) -> Intent {
    let (given, family) = name(random);
    Intent::AddProvider(AddProvider {
        clinic,
        given: build::person_name(given),
        family: build::person_name(family),
        title: None,
        user: None,
        profile: ProviderProfile::default(),
    })
}

pub(super) fn register(random: &mut Random) -> Intent {
    let (given, family) = name(random);
    let born = NaiveDate::from_ymd_opt(1950 + random.below(60) as i32, 4, 1 + random.below(28) as u32);
    build::register(given, family, born.expect("a date"))
}

fn name(random: &mut Random) -> (&'static str, &'static str) {
    let given = random.pick(&build::FIRST_NAMES).expect("there are names");
    let family = random.pick(&build::LAST_NAMES).expect("there are names");
    (given, family)
}

fn book(random: &mut Random, shown: &MemoryReplica, clinic: ClinicId, providers: &[ProviderId]) -> Option<Intent> {
    let known: Vec<PatientId> = patients(&shown.records).map(|patient| patient.id).collect();
    let times = some_times(random, providers)?;
    let patient = *random.pick(&known)?;
    let types: Vec<VisitTypeId> = visit_types(&shown.records).map(|each| each.id).collect();
    let rooms: Vec<ResourceId> = resources(&shown.records).map(|each| each.id).collect();
    let visit_type = random.pick(&types).copied().filter(|_| random.chance(500));
    let room = random.pick(&rooms).copied().filter(|_| random.chance(300));
    Some(build::book_with(clinic, patient, times, some_reason(random), |booking| {
        booking.visit_type = visit_type;
        booking.resources = room.into_iter().collect();
    }))
}

/// Few rooms and one kind of visit that needs one; hours change now and then under what was booked.
fn hours_and_rooms(
    random: &mut Random,
    shown: &MemoryReplica,
    clinic: ClinicId,
    providers: &[ProviderId],
) -> Option<Intent> {
    let rooms: Vec<&Resource> = resources(&shown.records).collect();
    let types: Vec<&VisitType> = visit_types(&shown.records).collect();
    let provider = *random.pick(providers)?;
    let date = NaiveDate::from_ymd_opt(2026, 3, 2 + random.below(2) as u32).expect("a date");
    Some(match random.below(10) {
        0..=2 if rooms.len() < 2 => {
            let details = build::resource(1 + random.below(2) as u128, &build::clinic(2, "UTC"), "Room").details;
            Intent::AddResource(AddResource { clinic, details })
        }
        3..=4 if types.len() < 2 => {
            let needs: &[&str] = if random.chance(700) { &["Room"] } else { &[] };
            Intent::AddVisitType(AddVisitType { details: build::visit_type(1, needs).details })
        }
        5 => {
            let from = random.pick(&rooms)?;
            let to = ResourceDetails { active: !from.details.active, ..from.details.clone() };
            Intent::ChangeResource(ChangeResource { clinic, resource: from.id, from: from.details.clone(), to })
        }
        6 => {
            let away = TimeAway {
                first: date,
                from: 60 * (9 + random.below(3)) as u16,
                last: date,
                until: 13 * 60,
                kind: TimeOffKind::Sick,
                note: None,
            };
            Intent::EnterTimeOff(EnterTimeOff { provider, away })
        }
        7..=8 => {
            let known = availability(shown, provider)?;
            let time_off = random.pick(&known.time_off)?.id;
            Intent::CancelTimeOff(CancelTimeOff { provider, time_off })
        }
        _ => {
            let own = availability(shown, provider).and_then(|known| known.on(date));
            let from = own.map(|own| own.hours.clone());
            let evening = Stretch::new(8 * 60, 20 * 60).expect("a stretch");
            let to = if from.is_some() { None } else { Some(vec![evening]) };
            Intent::SetDateHours(SetDateHours { provider, date, from, to })
        }
    })
}

fn availability(shown: &MemoryReplica, provider: ProviderId) -> Option<&Availability> {
    match shown.records.get(&RecordKey { kind: RecordKind::Availability, id: provider.0 }) {
        Some(Record::Availability(availability)) => Some(availability),
        _ => None,
    }
}

/// Two mornings in a row, moved or ended together.
fn series(random: &mut Random, shown: &MemoryReplica, clinic: ClinicId, providers: &[ProviderId]) -> Option<Intent> {
    let standing: Vec<&Appointment> =
        appointments(&shown.records).filter(|one| one.status == Status::Scheduled && one.series.is_some()).collect();
    let chosen = random.pick(&standing).copied().filter(|_| random.chance(600));
    let Some((chosen, of)) = chosen.and_then(|chosen| Some((chosen, chosen.series.as_ref()?))) else {
        let known: Vec<PatientId> = patients(&shown.records).map(|patient| patient.id).collect();
        let first = some_times(random, providers)?;
        let second = VisitTimes { starts_at: first.starts_at + Duration::days(1), ..first };
        return Some(build::book_series(clinic, *random.pick(&known)?, &[first, second], some_reason(random)));
    };
    let all: Vec<Appointment> = standing.iter().map(|one| (*one).clone()).collect();
    let of_it: Vec<Appointment> =
        all.into_iter().filter(|one| one.series.as_ref().is_some_and(|series| series.id == of.id)).collect();
    let (meant, _) = members(&of_it, chosen, if random.chance(500) { Scope::All } else { Scope::Following });
    if random.chance(300) {
        return Some(build::cancel_series(of.id, &meant));
    }
    let to = some_times(random, providers)?;
    let alike = |visit: &Appointment| moved_alike(&visit.times, &chosen.times, &to, chosen.zone.0);
    let moves: Vec<(&Appointment, VisitTimes)> = meant.iter().map(|visit| (*visit, alike(visit))).collect();
    Some(build::move_series(of.id, chosen.id, &moves))
}

fn move_one(random: &mut Random, shown: &MemoryReplica, providers: &[ProviderId]) -> Option<Intent> {
    let appointment = some_appointment(random, shown)?;
    let to = some_times(random, providers)?;
    Some(build::move_to(appointment.id, appointment.times, to, some_reason(random)))
}

/// The next step of a visit, now and then the way back, a call, or a look at who came beside their visit. The steps
/// that another workstation took meanwhile are not known here: that is what is tried out.
fn go_on(random: &mut Random, shown: &MemoryReplica) -> Option<Intent> {
    let all: Vec<&Appointment> = appointments(&shown.records).collect();
    let one = *random.pick(&all)?;
    if one.arrived_beside().is_some() && random.chance(500) {
        return Some(Intent::DismissArrival(DismissArrival { appointment: one.id, revision: one.revision() }));
    }
    match random.below(10) {
        0 => Some(build::no_answer(one)),
        1..=2 if one.status != Status::Scheduled => Some(build::take_back(one, some_reason(random))),
        _ => {
            let possible: Vec<Status> =
                STEPS.iter().filter(|(from, _)| *from == one.status).map(|(_, to)| *to).collect();
            random.pick(&possible).map(|reached| build::step(one, *reached))
        }
    }
}

fn some_appointment<'s>(random: &mut Random, shown: &'s MemoryReplica) -> Option<&'s Appointment> {
    let standing: Vec<_> = appointments(&shown.records).filter(|one| one.status.occupies()).collect();
    random.pick(&standing).copied()
}

/// This morning and the next of few books, so that people do get into each other's way.
pub(super) fn some_times(random: &mut Random, providers: &[ProviderId]) -> Option<VisitTimes> {
    let provider = *random.pick(providers)?;
    let first = build::instant("2026-03-02T13:00:00Z");
    let start = first + Duration::days(random.below(2) as i64) + Duration::minutes(15 * random.below(20) as i64);
    let minutes = *random.pick(&[15, 30, 45, 60])?;
    Some(build::times(provider, start, minutes))
}

fn some_reason(random: &mut Random) -> Option<&'static str> {
    random.chance(60).then_some("Asked for by the provider")
}

/// Gives out number, time, seed and record numbers, as a workstation does.
pub(super) fn mint(
    counters: &mut Counters,
    (device, actor, place): (DeviceId, UserId, usize),
    (wall, seed): (DateTime<Utc>, [u8; 16]),
    intent: Intent,
) -> Operation {
    counters.last_number += 1;
    let at = HybridTime::after(counters.last_time, wall);
    counters.last_time = Some(at);
    let patients = match &intent {
        Intent::RegisterPatient(_) => 1,
        Intent::ImportPatients(input) => input.patients.len(),
        _ => 0,
    };
    let mut mrn = || {
        counters.next_mrn += 1;
        Mrn::new(&format!("{place}-{:06}", counters.next_mrn)).expect("a record number")
    };
    let mrns = (0..patients).map(|_| mrn()).collect();
    let id = OperationId { device, number: counters.last_number };
    Operation { id, actor, at, builds_on: Vec::new(), minted: Minted { seed, mrns, namesakes: Vec::new() }, intent }
}

/// The clinic that a workstation shows.
pub(super) fn clinic_shown(shown: &MemoryReplica) -> Option<ClinicId> {
    of_kind(&shown.records, RecordKind::Clinic).find_map(|record| match record {
        Record::Clinic(clinic) => Some(clinic.id),
        _ => None,
    })
}
