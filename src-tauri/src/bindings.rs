//! The contract between window and shell: which commands exist, generated for TypeScript.

use lamplight_domain::appointments::STEPS;
use tauri_specta::{Builder, collect_commands};

use crate::commands::{
    access, drafts, hours, operations, paper, patients, people, progress, reads, recalls, series, waitlist,
};

/// Every command of the main window.
pub fn builder() -> Builder<tauri::Wry> {
    let commands = collect_commands![
        access::stage,
        access::begin_set_up,
        access::finish_set_up,
        access::open_demo_clinic,
        access::sign_in,
        access::recover_with_words,
        access::lock,
        access::unlock,
        access::sign_out,
        reads::overview,
        reads::day,
        reads::days,
        reads::loads,
        reads::patients,
        reads::duplicates,
        reads::appointment,
        reads::standing,
        reads::status,
        reads::visit_types,
        reads::resources,
        reads::clinic_hours,
        reads::open_hours,
        reads::next_free,
        reads::future_appointments,
        series::series_dates,
        series::series_visits,
        series::book_series,
        series::move_series,
        series::cancel_series,
        reads::queue,
        reads::call_list,
        operations::book_appointment,
        operations::move_appointment,
        operations::cancel_appointment,
        progress::confirm_appointment,
        progress::check_in_appointment,
        progress::room_appointment,
        progress::start_appointment,
        progress::complete_appointment,
        progress::mark_no_show,
        progress::take_back_step,
        progress::dismiss_arrival,
        progress::record_call,
        progress::change_desk_policy,
        operations::register_patient,
        operations::add_provider,
        hours::add_visit_type,
        hours::change_visit_type,
        hours::retire_visit_type,
        hours::set_weekly_hours,
        hours::set_date_hours,
        hours::enter_time_off,
        hours::cancel_time_off,
        hours::close_day,
        hours::reopen_day,
        hours::add_resource,
        hours::change_resource,
        hours::retire_resource,
        people::change_organisation,
        people::change_clinic,
        people::change_provider,
        people::add_user,
        people::change_user,
        people::providers,
        people::users,
        people::give_starting_password,
        people::change_password,
        people::begin_first_sign_in,
        people::finish_first_sign_in,
        waitlist::waitlist,
        waitlist::add_to_waitlist,
        waitlist::change_waitlist_entry,
        waitlist::remove_from_waitlist,
        waitlist::offer_time,
        waitlist::accept_offer,
        waitlist::decline_offer,
        waitlist::release_hold,
        recalls::recalls,
        recalls::add_recall,
        recalls::change_recall,
        recalls::note_recall_attempt,
        recalls::close_recall,
        paper::save_sheet,
        paper::open_saved_sheet,
        patients::patient,
        patients::picture,
        patients::change_patient,
        patients::record_insurance,
        patients::change_insurance,
        patients::set_picture,
        drafts::save_draft,
        drafts::drafts,
        drafts::discard_draft,
    ];
    // What the core writes and what it reads have one shape; two names for each type would only confuse.
    Builder::new().commands(commands).constant("STEPS", STEPS).disable_serde_phases()
}

#[cfg(test)]
mod tests {
    use super::*;
    use specta_typescript::Typescript;
    use std::path::Path;

    /// Fails when the committed bindings are not what the commands give. `LAMPLIGHT_WRITE_BINDINGS=1` writes them.
    #[test]
    fn committed_bindings_are_current() {
        let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/api/bindings.ts");
        let folder = std::env::temp_dir().join(format!("lamplight-bindings-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        let fresh = folder.join("bindings.ts");
        builder().export(Typescript::default(), &fresh).expect("the commands export");
        let generated = std::fs::read_to_string(&fresh).expect("the export is there");
        std::fs::remove_dir_all(&folder).expect("the folder goes");
        if std::env::var_os("LAMPLIGHT_WRITE_BINDINGS").is_some() {
            std::fs::write(&committed, &generated).expect("the bindings can be written");
        }
        let found = std::fs::read_to_string(&committed).unwrap_or_default();
        assert!(found == generated, "ui/src/api/bindings.ts is out of date: run ./dev bindings");
    }
}
