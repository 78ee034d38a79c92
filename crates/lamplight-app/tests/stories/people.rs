//! Colleagues: added, signed in for the first time, taken off; two people at one window.

use chrono::Duration;
use lamplight_domain::ids::UserId;
use lamplight_domain::operations::{Intent, Refusal};
use lamplight_domain::organisation::{AddUser, ChangeProvider, ChangeUser, ProviderDetails, UserDetails};
use lamplight_domain::permissions::Role;
use lamplight_domain::text::{PersonName, UserName};
use lamplight_wire::views::{Stage, UserView};
use lamplight_wire::{ErrorCode, Failure, Outcome};

use crate::clinic::{COLLEAGUES_PASSWORD, PASSWORD, TestClinic, USER};

fn code_of<T>(result: Result<T, Failure>) -> Option<ErrorCode> {
    result.err().map(|failure| failure.code)
}

fn user(clinic: &TestClinic, id: UserId) -> UserView {
    clinic.app.users().expect("users").into_iter().find(|user| user.id == id).expect("the user is listed")
}

fn change(clinic: &TestClinic, id: UserId, change: impl FnOnce(&mut UserDetails)) -> Outcome {
    let from = user(clinic, id).details;
    let mut to = from.clone();
    change(&mut to);
    clinic.app.perform(Intent::ChangeUser(ChangeUser { user: id, from, to })).expect("it is decided")
}

fn refusal(outcome: Outcome) -> Option<Refusal> {
    match outcome {
        Outcome::Refused { refusal } => Some(refusal),
        Outcome::Done { .. } => None,
    }
}

#[test]
fn a_colleague_begins_with_a_starting_password_and_then_has_their_own() {
    let clinic = TestClinic::new();
    let id = clinic.add_user("tomas", &[Role::FrontDesk]);
    assert!(!user(&clinic, id).enrolled);
    let given = clinic.app.give_starting_password(id, PASSWORD).expect("the owner may");
    assert_eq!(given.user_name, "tomas");
    assert!(!format!("{given:?}").contains(&given.password), "debug output never has it");

    assert_eq!(code_of(clinic.app.begin_first_sign_in("tomas", "not the password")), Some(ErrorCode::WrongCredentials));
    assert_eq!(clinic.app.stage(), Ok(Stage::Open), "a wrong password sends nobody away");
    let kit = clinic.app.begin_first_sign_in("Tomas", &given.password).expect("the starting password is right");
    let finish = |new: &str, code: &str| clinic.app.finish_first_sign_in("tomas", &given.password, new, code);
    let code = clinic.code_by(&kit.totp_secret);
    assert_eq!(code_of(finish("short", &code)), Some(ErrorCode::InvalidInput));
    assert_eq!(code_of(finish(&given.password, &code)), Some(ErrorCode::InvalidInput), "another than the starting one");
    assert_eq!(code_of(finish(COLLEAGUES_PASSWORD, "000000")), Some(ErrorCode::WrongCode));
    finish(COLLEAGUES_PASSWORD, &code).expect("own password and code are right");
    let me = clinic.app.overview().expect("signed in").me;
    assert_eq!((me.id, me.roles), (id, vec![Role::FrontDesk]));

    clinic.app.sign_out().expect("signed out");
    assert_eq!(code_of(clinic.app.begin_first_sign_in("tomas", &given.password)), Some(ErrorCode::WrongCredentials));
    assert_eq!(code_of(clinic.app.sign_in("tomas", COLLEAGUES_PASSWORD, &code)), Some(ErrorCode::WrongCode), "used");
    clinic.clock.turn(Duration::seconds(30));
    let code = clinic.code_by(&kit.totp_secret);
    clinic.app.sign_in("tomas", COLLEAGUES_PASSWORD, &code).expect("as everybody does");
    assert_eq!(code_of(clinic.app.begin_first_sign_in("tomas", COLLEAGUES_PASSWORD)), Some(ErrorCode::FirstSignInDone));
}

#[test]
fn a_starting_password_alone_opens_nothing_and_says_what_to_do() {
    let clinic = TestClinic::new();
    let id = clinic.add_user("tomas", &[Role::FrontDesk]);
    let given = clinic.app.give_starting_password(id, PASSWORD).expect("the owner may").password;
    assert_eq!(code_of(clinic.app.sign_in("tomas", &given, "000000")), Some(ErrorCode::FirstSignIn));
    assert!(matches!(clinic.app.stage(), Ok(Stage::SignIn { .. })));
    assert_eq!(
        code_of(clinic.app.finish_first_sign_in("tomas", &given, COLLEAGUES_PASSWORD, "000000")),
        Some(ErrorCode::FirstSignIn),
        "a second factor is shown before it is confirmed"
    );
    let clinic = clinic.restart();
    clinic.app.begin_first_sign_in("tomas", &given).expect("still good after a restart");
}

#[test]
fn who_gives_a_starting_password_says_their_own_again_and_failures_are_counted() {
    let clinic = TestClinic::new();
    let id = clinic.add_user("tomas", &[Role::FrontDesk]);
    for _ in 0..5 {
        assert_eq!(code_of(clinic.app.give_starting_password(id, "wrong password")), Some(ErrorCode::WrongCredentials));
    }
    assert_eq!(code_of(clinic.app.give_starting_password(id, PASSWORD)), Some(ErrorCode::TooManyAttempts));
    clinic.clock.turn(Duration::minutes(16));
    clinic.app.give_starting_password(id, PASSWORD).expect("the quarter of an hour is over");
    let me = clinic.app.overview().expect("an overview").me.id;
    assert_eq!(
        code_of(clinic.app.give_starting_password(me, PASSWORD)),
        Some(ErrorCode::NotPermitted),
        "not to oneself"
    );
}

#[test]
fn a_colleague_who_lost_phone_or_password_begins_anew_and_the_old_ones_count_no_longer() {
    let clinic = TestClinic::new();
    let colleague = clinic.add_colleague("tomas", &[Role::FrontDesk]);
    let events = clinic.app.verify().expect("verified").audit.events;
    let given = clinic.app.give_starting_password(colleague.id, PASSWORD).expect("the owner may").password;
    assert!(clinic.app.verify().expect("verified").audit.events > events, "it leaves an event");
    assert!(!user(&clinic, colleague.id).enrolled);
    assert_eq!(code_of(clinic.sign_in_as(&colleague)), Some(ErrorCode::WrongCredentials), "the old password");
    let kit = clinic.app.begin_first_sign_in("tomas", &given).expect("the starting password is right");
    let old = clinic.code_by(&colleague.totp_secret);
    assert_eq!(
        code_of(clinic.app.finish_first_sign_in("tomas", &given, COLLEAGUES_PASSWORD, &old)),
        Some(ErrorCode::WrongCode),
        "the old phone"
    );
    let code = clinic.code_by(&kit.totp_secret);
    clinic.app.finish_first_sign_in("tomas", &given, COLLEAGUES_PASSWORD, &code).expect("begun anew");
}

#[test]
fn own_password_is_changed_by_saying_the_one_before() {
    let clinic = TestClinic::new();
    assert_eq!(
        code_of(clinic.app.change_password("not mine at all", COLLEAGUES_PASSWORD)),
        Some(ErrorCode::WrongCredentials)
    );
    assert_eq!(code_of(clinic.app.change_password(PASSWORD, "short")), Some(ErrorCode::InvalidInput));
    assert_eq!(code_of(clinic.app.change_password(PASSWORD, PASSWORD)), Some(ErrorCode::InvalidInput));
    clinic.app.change_password(PASSWORD, COLLEAGUES_PASSWORD).expect("changed");
    clinic.app.lock().expect("locked");
    assert_eq!(code_of(clinic.app.unlock(PASSWORD)), Some(ErrorCode::WrongCredentials));
    clinic.app.unlock(COLLEAGUES_PASSWORD).expect("the new one");
    clinic.clock.turn(Duration::seconds(30));
    clinic.app.sign_out().expect("signed out");
    clinic.app.sign_in(USER, COLLEAGUES_PASSWORD, &clinic.code()).expect("with the same second factor");
}

#[test]
fn who_is_taken_off_opens_nothing_any_more_and_comes_back_with_a_starting_password() {
    let clinic = TestClinic::new();
    let colleague = clinic.add_colleague("tomas", &[Role::FrontDesk]);
    assert_eq!(refusal(change(&clinic, colleague.id, |to| to.active = false)), None);
    let keys = |name| std::fs::read_to_string(clinic.folder.path().join("clinic").join(name)).expect("a key file");
    for file in ["keys.json", "keys.json.bak"] {
        assert!(!keys(file).contains("tomas"), "no slot is left in {file}");
    }
    assert_eq!(code_of(clinic.sign_in_as(&colleague)), Some(ErrorCode::WrongCredentials));
    assert_eq!(code_of(clinic.app.give_starting_password(colleague.id, PASSWORD)), Some(ErrorCode::NotFound));

    assert_eq!(refusal(change(&clinic, colleague.id, |to| to.active = true)), None);
    assert_eq!(
        code_of(clinic.sign_in_as(&colleague)),
        Some(ErrorCode::WrongCredentials),
        "nothing comes back by itself"
    );
    let given = clinic.app.give_starting_password(colleague.id, PASSWORD).expect("the owner may").password;
    clinic.app.begin_first_sign_in("tomas", &given).expect("begins anew");
}

#[test]
fn the_last_owner_stays_and_nobody_takes_themselves_off() {
    let clinic = TestClinic::new();
    let me = clinic.app.overview().expect("an overview").me.id;
    assert_eq!(refusal(change(&clinic, me, |to| to.active = false)), Some(Refusal::OwnAccount));
    assert_eq!(refusal(change(&clinic, me, |to| to.roles = vec![Role::ClinicAdmin])), Some(Refusal::LastOwner));
    assert_eq!(refusal(change(&clinic, me, |to| to.roles = Vec::new())), Some(Refusal::RolesMissing));
    let other = clinic.add_user("second", &[Role::Owner]);
    assert_eq!(refusal(change(&clinic, me, |to| to.roles = vec![Role::ClinicAdmin])), None);
    // No longer an owner: the other one is out of reach.
    assert_eq!(refusal(change(&clinic, other, |to| to.active = false)), Some(Refusal::OnlyOwnerNamesAdmins));
    let viewer = clinic.add_user("viewer", &[Role::Viewer]);
    let promote = |to: &mut UserDetails| to.roles = vec![Role::ClinicAdmin];
    assert_eq!(refusal(change(&clinic, viewer, promote)), Some(Refusal::OnlyOwnerNamesAdmins));
    assert_eq!(refusal(change(&clinic, viewer, |to| to.roles = vec![Role::Nurse])), None);
}

#[test]
fn a_user_name_is_there_once_whatever_its_case_and_a_change_meanwhile_is_not_overwritten() {
    let clinic = TestClinic::new();
    let id = clinic.add_user("tomas", &[Role::FrontDesk]);
    let name = |text: &str| PersonName::new(text).expect("a name");
    let again = AddUser {
        user_name: UserName::new(" TOMAS").expect("a user name"),
        given: name("Tom"),
        family: name("Other"),
        roles: vec![Role::Viewer],
        provider: None,
    };
    let outcome = clinic.app.perform(Intent::AddUser(again)).expect("it is decided");
    assert_eq!(refusal(outcome), Some(Refusal::UserNameTaken));

    let seen = user(&clinic, id).details;
    assert_eq!(refusal(change(&clinic, id, |to| to.given = name("Thomas"))), None);
    let to = UserDetails { family: name("Okafor-Reyes"), ..seen.clone() };
    let outcome = clinic.app.perform(Intent::ChangeUser(ChangeUser { user: id, from: seen, to }));
    assert_eq!(refusal(outcome.expect("it is decided")), Some(Refusal::ChangedMeanwhile));
    assert_eq!(user(&clinic, id).details.given, name("Thomas"));
}

#[test]
fn a_colleague_may_have_a_book_and_it_is_taken_once() {
    let clinic = TestClinic::new();
    let me = clinic.app.overview().expect("an overview").me.id;
    let mine = clinic.app.providers().expect("providers").remove(0);
    assert_eq!(mine.details.user, Some(me), "the owner's own book is theirs from the start");
    let input = |user_name: &str| AddUser {
        user_name: UserName::new(user_name).expect("a user name"),
        given: PersonName::new("Tomás").expect("a name"),
        family: PersonName::new("Okafor").expect("a name"),
        roles: vec![Role::Provider],
        provider: Some(mine.id),
    };
    let taken = clinic.app.perform(Intent::AddUser(input("tomas"))).expect("it is decided");
    assert_eq!(refusal(taken), Some(Refusal::ChangedMeanwhile));
    let free = ProviderDetails { user: None, ..mine.details.clone() };
    let freed = ChangeProvider { provider: mine.id, from: mine.details, to: free };
    assert_eq!(refusal(clinic.app.perform(Intent::ChangeProvider(freed)).expect("decided")), None);
    assert_eq!(refusal(clinic.app.perform(Intent::AddUser(input("tomas"))).expect("decided")), None);
    let tomas = clinic.app.users().expect("users").into_iter().find(|user| user.user_name == "tomas").expect("listed");
    assert_eq!(tomas.providers, [mine.id]);
}

#[test]
fn drafts_stay_with_who_wrote_them_when_somebody_else_sits_down() {
    let clinic = TestClinic::new();
    let colleague = clinic.add_colleague("tomas", &[Role::FrontDesk]);
    clinic.app.save_draft("booking:x", "the owner's half sentence").expect("kept");
    clinic.app.lock().expect("locked");
    clinic.sign_in_as(&colleague).expect("over the locked screen");
    assert_eq!(clinic.app.drafts().expect("drafts").len(), 0);
    clinic.app.save_draft("booking:x", "the colleague's").expect("kept");
    clinic.app.lock().expect("locked");
    assert_eq!(code_of(clinic.app.unlock(PASSWORD)), Some(ErrorCode::WrongCredentials), "the lock is the colleague's");
    clinic.sign_in().expect("the owner, over the locked screen");
    let drafts = clinic.app.drafts().expect("drafts");
    assert_eq!(drafts.iter().map(|draft| draft.content.as_str()).collect::<Vec<_>>(), ["the owner's half sentence"]);
}

#[test]
fn a_provider_who_leaves_keeps_their_visits_in_sight_and_takes_no_new_ones() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    let visit = clinic.book(patient, "2026-11-24T15:00:00Z");
    let book = clinic.app.providers().expect("providers").remove(0);
    let left = ProviderDetails { active: false, ..book.details.clone() };
    let leave = ChangeProvider { provider: book.id, from: book.details.clone(), to: left.clone() };
    assert_eq!(refusal(clinic.app.perform(Intent::ChangeProvider(leave.clone())).expect("decided")), None);
    assert!(clinic.app.overview().expect("an overview").providers.is_empty());
    let day = clinic.app.day(clinic.clinic, "2026-11-24".parse().expect("a date")).expect("the day");
    assert_eq!((day.providers.len(), day.appointments[0].id), (1, visit), "the visit and its book are in sight");
    let before = clinic.app.future_appointments(book.id).expect("a list");
    assert_eq!(before.iter().map(|card| card.id).collect::<Vec<_>>(), [visit]);
    let booking = clinic.app.perform(Intent::BookAppointment(clinic.booking(patient, "2026-11-24T17:00:00Z")));
    assert_eq!(refusal(booking.expect("decided")), Some(Refusal::ProviderInactive));
    assert_eq!(
        refusal(clinic.app.perform(Intent::ChangeProvider(leave)).expect("decided")),
        Some(Refusal::ChangedMeanwhile)
    );
    let back = ChangeProvider { provider: book.id, from: left, to: book.details };
    assert_eq!(refusal(clinic.app.perform(Intent::ChangeProvider(back)).expect("decided")), None);
    clinic.book(patient, "2026-11-24T17:00:00Z");
}
