//! What guards each command of the window. Tests walk the bindings: a command without a row here does not ship.

use lamplight_domain::operations::IntentKind;
use lamplight_wire::QueryKind;

/// Who may call a command, and where the core checks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Works before anybody is signed in, and shows nothing of a patient.
    Door,
    /// Asks for a session and touches only what belongs to the signed-in person.
    OwnSession,
    /// Asks for a session, the permission to manage the clinic, and the person's own password again
    /// (`lamplight_app::access::passwords`).
    Administration,
    /// Asks for a session and the operation's permission (`lamplight_domain::policy`).
    Operation(IntentKind),
    /// Asks for a session and the query's permission (`lamplight_wire::QueryKind`).
    Query(QueryKind),
}

/// The guard of a command by its name; `None` for a command that nobody placed.
pub fn of(command: &str) -> Option<Guard> {
    Some(match command {
        "stage"
        | "begin_set_up"
        | "finish_set_up"
        | "open_demo_clinic"
        | "sign_in"
        | "recover_with_words"
        | "lock"
        | "unlock"
        | "sign_out"
        | "status"
        | "begin_first_sign_in"
        | "finish_first_sign_in" => Guard::Door,
        "save_draft" | "drafts" | "discard_draft" | "change_password" | "open_saved_sheet" => Guard::OwnSession,
        "give_starting_password" => Guard::Administration,
        "change_organisation" => Guard::Operation(IntentKind::ChangeOrganisation),
        "change_clinic" => Guard::Operation(IntentKind::ChangeClinic),
        "change_provider" => Guard::Operation(IntentKind::ChangeProvider),
        "add_user" => Guard::Operation(IntentKind::AddUser),
        "change_user" => Guard::Operation(IntentKind::ChangeUser),
        "providers" => Guard::Query(QueryKind::Providers),
        "users" => Guard::Query(QueryKind::Users),
        "overview" => Guard::Query(QueryKind::Overview),
        "day" => Guard::Query(QueryKind::Day),
        "days" => Guard::Query(QueryKind::Days),
        "loads" => Guard::Query(QueryKind::Loads),
        "save_sheet" => Guard::Query(QueryKind::Sheet),
        "patients" => Guard::Query(QueryKind::Patients),
        "duplicates" => Guard::Query(QueryKind::Duplicates),
        "appointment" => Guard::Query(QueryKind::Appointment),
        "standing" => Guard::Query(QueryKind::Standing),
        "book_appointment" => Guard::Operation(IntentKind::BookAppointment),
        "move_appointment" => Guard::Operation(IntentKind::MoveAppointment),
        "cancel_appointment" => Guard::Operation(IntentKind::CancelAppointment),
        "confirm_appointment" => Guard::Operation(IntentKind::ConfirmAppointment),
        "check_in_appointment" => Guard::Operation(IntentKind::CheckInAppointment),
        "room_appointment" => Guard::Operation(IntentKind::RoomAppointment),
        "start_appointment" => Guard::Operation(IntentKind::StartAppointment),
        "complete_appointment" => Guard::Operation(IntentKind::CompleteAppointment),
        "mark_no_show" => Guard::Operation(IntentKind::MarkNoShow),
        "take_back_step" => Guard::Operation(IntentKind::TakeBackStep),
        "dismiss_arrival" => Guard::Operation(IntentKind::DismissArrival),
        "record_call" => Guard::Operation(IntentKind::RecordCall),
        "change_desk_policy" => Guard::Operation(IntentKind::ChangeDeskPolicy),
        "queue" => Guard::Query(QueryKind::Queue),
        "call_list" => Guard::Query(QueryKind::CallList),
        "register_patient" => Guard::Operation(IntentKind::RegisterPatient),
        "add_provider" => Guard::Operation(IntentKind::AddProvider),
        "book_series" => Guard::Operation(IntentKind::BookSeries),
        "move_series" => Guard::Operation(IntentKind::MoveSeries),
        "cancel_series" => Guard::Operation(IntentKind::CancelSeries),
        "series_dates" => Guard::Query(QueryKind::SeriesDates),
        "series_visits" => Guard::Query(QueryKind::SeriesVisits),
        "add_visit_type" => Guard::Operation(IntentKind::AddVisitType),
        "change_visit_type" => Guard::Operation(IntentKind::ChangeVisitType),
        "retire_visit_type" => Guard::Operation(IntentKind::RetireVisitType),
        "set_weekly_hours" => Guard::Operation(IntentKind::SetWeeklyHours),
        "set_date_hours" => Guard::Operation(IntentKind::SetDateHours),
        "enter_time_off" => Guard::Operation(IntentKind::EnterTimeOff),
        "cancel_time_off" => Guard::Operation(IntentKind::CancelTimeOff),
        "close_day" => Guard::Operation(IntentKind::CloseDay),
        "reopen_day" => Guard::Operation(IntentKind::ReopenDay),
        "add_resource" => Guard::Operation(IntentKind::AddResource),
        "change_resource" => Guard::Operation(IntentKind::ChangeResource),
        "retire_resource" => Guard::Operation(IntentKind::RetireResource),
        "patient" => Guard::Query(QueryKind::Patient),
        "picture" => Guard::Query(QueryKind::Picture),
        "change_patient" => Guard::Operation(IntentKind::ChangePatient),
        "record_insurance" => Guard::Operation(IntentKind::RecordInsurance),
        "change_insurance" => Guard::Operation(IntentKind::ChangeInsurance),
        "set_picture" => Guard::Operation(IntentKind::SetPicture),
        "visit_types" => Guard::Query(QueryKind::VisitTypes),
        "resources" => Guard::Query(QueryKind::Resources),
        "clinic_hours" => Guard::Query(QueryKind::ClinicHours),
        "open_hours" => Guard::Query(QueryKind::OpenHours),
        "next_free" => Guard::Query(QueryKind::NextFree),
        "future_appointments" => Guard::Query(QueryKind::FutureAppointments),
        "waitlist" => Guard::Query(QueryKind::Waitlist),
        "add_to_waitlist" => Guard::Operation(IntentKind::AddToWaitlist),
        "change_waitlist_entry" => Guard::Operation(IntentKind::ChangeWaitlistEntry),
        "remove_from_waitlist" => Guard::Operation(IntentKind::RemoveFromWaitlist),
        "offer_time" => Guard::Operation(IntentKind::OfferTime),
        "accept_offer" => Guard::Operation(IntentKind::AcceptOffer),
        "decline_offer" => Guard::Operation(IntentKind::DeclineOffer),
        "release_hold" => Guard::Operation(IntentKind::ReleaseHold),
        "recalls" => Guard::Query(QueryKind::Recalls),
        "add_recall" => Guard::Operation(IntentKind::AddRecall),
        "change_recall" => Guard::Operation(IntentKind::ChangeRecall),
        "note_recall_attempt" => Guard::Operation(IntentKind::NoteRecallAttempt),
        "close_recall" => Guard::Operation(IntentKind::CloseRecall),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names of all commands that the window can call, as the generated bindings invoke them.
    fn commands() -> Vec<String> {
        let bindings = include_str!("../../ui/src/api/bindings.ts");
        let calls = bindings.split("__TAURI_INVOKE(\"").skip(1);
        calls.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    }

    #[test]
    fn every_command_has_a_guard() {
        let commands = commands();
        assert!(commands.len() > 20, "the bindings name their commands");
        for command in commands {
            assert!(of(&command).is_some(), "{command} has no guard: say in src-tauri/src/policy.rs who may call it");
        }
    }

    #[test]
    fn every_operation_and_query_that_people_use_in_the_window_is_behind_its_own_guard() {
        let guards: Vec<Guard> = commands().iter().filter_map(|command| of(command)).collect();
        let in_window = |kind: &IntentKind| guards.contains(&Guard::Operation(*kind));
        // Set-up is its own door; import is the command line's.
        for kind in IntentKind::ALL {
            let elsewhere = matches!(kind, IntentKind::SetUpOrganisation | IntentKind::ImportPatients);
            assert_eq!(in_window(kind), !elsewhere, "{}", kind.name());
        }
    }

    #[test]
    fn the_window_is_granted_its_title_and_nothing_else_of_the_system() {
        let capability = include_str!("../capabilities/main.json");
        let capability: serde_json::Value = serde_json::from_str(capability).expect("a capability is JSON");
        assert_eq!(capability["permissions"], serde_json::json!(["core:window:allow-set-title"]));
        assert_eq!(capability["windows"], serde_json::json!(["main"]));
    }
}
