//! The states of an appointment as a page, drawn from the table that the rules use.

use lamplight_domain::appointments::{STEPS, Status};

const HEAD: &str = "\
# States of an appointment

`./dev catalogue` writes this page from the table in `crates/lamplight-domain/src/appointments/status.rs`; nothing here
is written by hand.

";

const NOTES: &str = "
Every step can be taken back by who saw it (`TakeBackStep`): the appointment stands again where it stood, and both
stay in its history. A time that was given up is taken again only when it is free, or with a reason.

Arrivals and what follows are records: when two workstations were apart, both are kept. An arrival at a visit that
was cancelled, marked as not come or moved to another day meanwhile stands beside it until a person settles it
(`TakeBackStep`, or `DismissArrival`).
";

/// The whole page.
pub fn page() -> String {
    let mut page = HEAD.to_owned();
    page.push_str("```mermaid\nstateDiagram-v2\n    [*] --> scheduled : BookAppointment\n");
    for (from, to) in STEPS {
        page.push_str(&format!("    {} --> {} : {}\n", name(*from), name(*to), operation(*to)));
    }
    for last in Status::ALL.iter().filter(|status| STEPS.iter().all(|(from, _)| from != *status)) {
        page.push_str(&format!("    {} --> [*]\n", name(*last)));
    }
    page.push_str(
        "```\n\n| state | keeps its time | the patient waits | steps from here |\n| --- | --- | --- | --- |\n",
    );
    for status in Status::ALL {
        let steps: Vec<&str> = STEPS.iter().filter(|(from, _)| *from == status).map(|(_, to)| name(*to)).collect();
        let yes = |holds: bool| if holds { "yes" } else { "no" };
        let (keeps, waits) = (yes(status.occupies()), yes(status.waits()));
        page.push_str(&format!("| {} | {keeps} | {waits} | {} |\n", name(status), steps.join(", ")));
    }
    page.push_str(NOTES);
    page
}

fn name(status: Status) -> &'static str {
    match status {
        Status::Scheduled => "scheduled",
        Status::Confirmed => "confirmed",
        Status::CheckedIn => "checked_in",
        Status::Roomed => "roomed",
        Status::InProgress => "in_progress",
        Status::Completed => "completed",
        Status::Cancelled => "cancelled",
        Status::NoShow => "no_show",
    }
}

/// The operation that leads to a state.
fn operation(to: Status) -> &'static str {
    match to {
        Status::Scheduled => "BookAppointment",
        Status::Confirmed => "ConfirmAppointment",
        Status::CheckedIn => "CheckInAppointment",
        Status::Roomed => "RoomAppointment",
        Status::InProgress => "StartAppointment",
        Status::Completed => "CompleteAppointment",
        Status::Cancelled => "CancelAppointment",
        Status::NoShow => "MarkNoShow",
    }
}
