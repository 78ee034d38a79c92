//! The columns of an appointment, in the order in which they are read.

use lamplight_domain::appointments::{
    Appointment, Cancellation, CancelledBy, Status, VisitKind, VisitMinutes, VisitTimes,
};
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{
    checked, checked_or_null, id, id_or_null, instant, instant_or_null, integer, json, json_or_null, not_ours,
    stored_words, text, word,
};

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, clinic, zone, patient, provider, starts_at, minutes, kind, reason, status, room,\n",
            "    overbook_reason, booked_by, booked_at, earlier_times,\n",
            "    cancelled_at, cancel_reason, cancel_wished_by, cancel_entered_by,\n",
            "    visit_type, resources, symptoms, patient_note, staff_note, progress, cancelled_late, series\n",
            include_str!($tail)
        )
    };
}
pub(super) use select;

stored_words!(VisitKind {
    VisitKind::InPerson => "in_person",
    VisitKind::Video => "video",
    VisitKind::Phone => "phone",
});

stored_words!(Status {
    Status::Scheduled => "scheduled",
    Status::Confirmed => "confirmed",
    Status::CheckedIn => "checked_in",
    Status::Roomed => "roomed",
    Status::InProgress => "in_progress",
    Status::Completed => "completed",
    Status::Cancelled => "cancelled",
    Status::NoShow => "no_show",
});

stored_words!(CancelledBy {
    CancelledBy::Patient => "patient",
    CancelledBy::Clinic => "clinic",
});

pub(super) fn read(row: &Row<'_>) -> Result<Appointment, StoreError> {
    Ok(Appointment {
        id: id(row, 0)?,
        clinic: id(row, 1)?,
        zone: checked(row, 2)?,
        patient: id(row, 3)?,
        times: times(row, 4)?,
        kind: word(row, 7)?,
        reason: checked(row, 8)?,
        status: word(row, 9)?,
        room: text(row, 10)?.to_owned(),
        overbook_reason: checked_or_null(row, 11)?,
        booked_by: id(row, 12)?,
        booked_at: instant(row, 13)?,
        earlier_times: json(row, 14)?,
        cancellation: cancellation(row, 15, 25)?,
        visit_type: id_or_null(row, 19)?,
        resources: json(row, 20)?,
        symptoms: json(row, 21)?,
        patient_note: checked_or_null(row, 22)?,
        staff_note: checked_or_null(row, 23)?,
        progress: json(row, 24)?,
        series: json_or_null(row, 26)?,
    })
}

/// Provider, start and length, from three columns in this order.
pub(super) fn times(row: &Row<'_>, first: usize) -> Result<VisitTimes, StoreError> {
    Ok(VisitTimes {
        provider: id(row, first)?,
        starts_at: instant(row, first + 1)?,
        minutes: VisitMinutes::new(integer(row, first + 2)?).map_err(|_| not_ours(row, first + 2))?,
    })
}

fn cancellation(row: &Row<'_>, first: usize, late: usize) -> Result<Option<Cancellation>, StoreError> {
    let Some(at) = instant_or_null(row, first)? else { return Ok(None) };
    Ok(Some(Cancellation {
        at,
        reason: checked(row, first + 1)?,
        wished_by: word(row, first + 2)?,
        entered_by: id(row, first + 3)?,
        late: row.get(late)?,
    }))
}
