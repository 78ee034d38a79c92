import { invoke as __TAURI_INVOKE } from "@tauri-apps/api/core";

/** Commands */
export const commands = {
	stage: () => typedError<Stage, Failure>(__TAURI_INVOKE("stage")),
	beginSetUp: (form: SetUpForm) => typedError<SetUpKit, Failure>(__TAURI_INVOKE("begin_set_up", { form })),
	finishSetUp: (words: string[], code: string) => typedError<null, Failure>(__TAURI_INVOKE("finish_set_up", { words, code })),
	openDemoClinic: () => typedError<null, Failure>(__TAURI_INVOKE("open_demo_clinic")),
	signIn: (userName: string, password: string, code: string) => typedError<null, Failure>(__TAURI_INVOKE("sign_in", { userName, password, code })),
	recoverWithWords: (words: string[], userName: string, newPassword: string) => typedError<null, Failure>(__TAURI_INVOKE("recover_with_words", { words, userName, newPassword })),
	lock: () => typedError<null, Failure>(__TAURI_INVOKE("lock")),
	unlock: (password: string) => typedError<null, Failure>(__TAURI_INVOKE("unlock", { password })),
	signOut: () => typedError<null, Failure>(__TAURI_INVOKE("sign_out")),
	overview: () => typedError<Overview, Failure>(__TAURI_INVOKE("overview")),
	day: (clinic: ClinicId, date: string) => typedError<DayView, Failure>(__TAURI_INVOKE("day", { clinic, date })),
	patients: (text: string) => typedError<PatientSummary[], Failure>(__TAURI_INVOKE("patients", { text })),
	appointment: (id: AppointmentId) => typedError<AppointmentDetail, Failure>(__TAURI_INVOKE("appointment", { id })),
	bookAppointment: (input: BookAppointment) => typedError<Outcome, Failure>(__TAURI_INVOKE("book_appointment", { input })),
	moveAppointment: (input: MoveAppointment) => typedError<Outcome, Failure>(__TAURI_INVOKE("move_appointment", { input })),
	cancelAppointment: (input: CancelAppointment) => typedError<Outcome, Failure>(__TAURI_INVOKE("cancel_appointment", { input })),
	registerPatient: (input: RegisterPatient) => typedError<Outcome, Failure>(__TAURI_INVOKE("register_patient", { input })),
	addProvider: (input: AddProvider) => typedError<Outcome, Failure>(__TAURI_INVOKE("add_provider", { input })),
	saveDraft: (key: string, content: string) => typedError<string, Failure>(__TAURI_INVOKE("save_draft", { key, content })),
	drafts: () => typedError<DraftView[], Failure>(__TAURI_INVOKE("drafts")),
	discardDraft: (key: string) => typedError<null, Failure>(__TAURI_INVOKE("discard_draft", { key })),
	status: () => typedError<StatusStrip, Failure>(__TAURI_INVOKE("status")),
};

/* Types */
/** Adds a provider's book to a clinic. */
export type AddProvider = {
	clinic: ClinicId,
	given: PersonName,
	family: PersonName,
	title: Title | null,
};

/** A postal address. Parts that are not known are empty. */
export type Address = {
	lines: string[],
	city: string,
	state: string,
	postal_code: string,
	country: string,
};

/** An appointment on the day view. */
export type AppointmentCard = {
	id: AppointmentId,
	patient: PatientId,
	/** `FAMILY, Given` as read out at the desk. */
	patient_name: string,
	patient_birth_date: string,
	times: VisitTimes,
	ends_at: string,
	kind: VisitKind,
	status: Status,
	reason: string,
	/** It was booked over another on purpose. */
	overbooked: boolean,
};

/** An appointment with its history. */
export type AppointmentDetail = {
	card: AppointmentCard,
	patient: PatientSummary,
	provider_name: string,
	zone: string,
	booked_by: string,
	booked_at: string,
	earlier_times: VisitTimes[],
	overbook_reason: string | null,
	cancel_reason: string | null,
	cancelled_by: CancelledBy | null,
	cancelled_at: string | null,
};

/** An appointment. */
export type AppointmentId = string;

export type BookAppointment = {
	clinic: ClinicId,
	patient: PatientId,
	times: VisitTimes,
	kind: VisitKind,
	reason: VisitReason,
	/** Given when the time is taken on purpose. */
	overbook_reason: Justification | null,
};

export type CancelAppointment = {
	appointment: AppointmentId,
	reason: Justification,
	wished_by: CancelledBy,
};

/** Whose wish it was. */
export type CancelledBy = "patient" | "clinic";

/** A site of the organisation, with a time zone of its own. */
export type ClinicId = string;

/** A site. */
export type ClinicView = {
	id: ClinicId,
	name: string,
	/** IANA name of its time zone. */
	zone: string,
	/** Its calendar day at this moment. */
	today: string,
};

/** A record that came into being. */
export type CreatedRecord = {
	kind: RecordKind,
	id: string,
};

/** One day of one clinic. Days of 23 and 25 hours have fewer and more ticks; nothing else changes. */
export type DayView = {
	clinic: ClinicView,
	date: string,
	starts_at: string,
	ends_at: string,
	/** Opening and closing; empty on a closed day. */
	opens_at: string | null,
	closes_at: string | null,
	/** Every quarter of an hour of the whole day. */
	ticks: Tick[],
	providers: ProviderColumn[],
	/** By provider and start. Cancelled ones included, marked by their status. */
	appointments: AppointmentCard[],
};

/** Sign-in data of a demo clinic, shown on its sign-in screen. Only a clinic made as a demo has this. */
export type DemoHint = {
	user_name: string,
	password: string,
	/** The code of this moment. */
	code: string,
};

/** What is known about a person beside name and birth date. */
export type Demographics = {
	gender: Gender | null,
	/** As given; E.164 where it could be read as such. */
	phones: string[],
	addresses: Address[],
	/** BCP 47 tag of the preferred language. */
	language: string | null,
	deceased_on: string | null,
};

/** A text that was typed and not yet used. */
export type DraftView = {
	/** Which form it belongs to, such as `booking:<provider>:<start>`. */
	key: string,
	/** The form's content as the window wrote it. */
	content: string,
	saved_at: string,
};

/** What went wrong, as a closed list that the window has words for. */
export type ErrorCode = "invalid_input" | "not_set_up" | "already_set_up" | "wrong_credentials" | "too_many_attempts" | "wrong_words" | "wrong_code" | "signed_out" | "not_permitted" | "not_found" | "keyring_unavailable" | "keyring_entry_lost" | "database_unreadable" | "database_damaged" | "database_newer" | "already_running" | "disk_full" | "read_only" | "key_file_damaged" | "internal";

/** An error as the window and the command line receive it. */
export type Failure = {
	code: ErrorCode,
	/** The input field that is meant, where there is one. */
	field: string | null,
	/** Reference into the log of this workstation. */
	reference: string | null,
};

/** Administrative gender, as asked for at the desk. */
export type Gender = "male" | "female" | "other" | "prefer_not_to_say";

/** Why something was done against the usual rule (10 characters are asked for in the window, not here). */
export type Justification = string;

/** The person who is signed in. */
export type Me = {
	id: UserId,
	user_name: string,
	name: string,
	roles: Role[],
	permissions: Permission[],
};

export type MoveAppointment = {
	appointment: AppointmentId,
	/** The times the mover saw. When they no longer hold, the move is refused and nothing is overwritten. */
	from: VisitTimes,
	to: VisitTimes,
	/** Given when the new time is taken on purpose. */
	overbook_reason: Justification | null,
};

/** Done (and durable), or refused with a reason. */
export type Outcome = {
	result: "done",
	/** `device/number` of the operation. */
	operation: string,
	created: CreatedRecord[],
	/** Kinds of records that changed: what a screen has to read again. */
	changed: RecordKind[],
} | {
	result: "refused",
	refusal: Refusal,
};

/** The organisation at a glance, for the frame of every screen. */
export type Overview = {
	organisation: string,
	clinics: ClinicView[],
	providers: ProviderColumn[],
	me: Me,
};

/** A patient. */
export type PatientId = string;

/** A patient in a list. */
export type PatientSummary = {
	id: PatientId,
	mrn: string,
	given: string,
	family: string,
	birth_date: string,
};

/** What an operation or a query asks for. */
export type Permission = "read_schedule" | "write_schedule" | "read_demographics" | "write_demographics" | "manage_clinic" | "read_audit";

/** A part of a person's name, 1–100 characters (SPEC: patients' names). */
export type PersonName = string;

/** A provider as a column of the day. */
export type ProviderColumn = {
	id: ProviderId,
	clinic: ClinicId,
	/** "Dr"-less display name with title after it, such as `Ana Rivera, MD`. */
	name: string,
	initials: string,
};

/** A clinician whose book takes appointments. */
export type ProviderId = string;

/** The kinds of records. The name is the table, the folder and the word on the wire. */
export type RecordKind = "organisation" | "clinic" | "user" | "provider" | "patient" | "appointment";

/** The reason of a refusal, with what a person needs to go on. */
export type Refusal = { code: "actor_unknown" } | { code: "not_permitted", permission: Permission } | { code: "not_on_this_workstation" } | { code: "already_set_up" } | { code: "clinic_unknown" } | { code: "provider_unknown" } | { code: "provider_inactive" } | { code: "patient_unknown" } | { code: "appointment_unknown" } | { code: "birth_date_in_future" } | { code: "mrn_taken" } | { code: "start_not_on_minute" } | { code: "slot_taken", by: TakenBy[], next_free: string[] } | { code: "moved_meanwhile", now: VisitTimes } | { code: "already_cancelled" };

export type RegisterPatient = {
	given: PersonName,
	family: PersonName,
	birth_date: string,
	demographics: Demographics,
};

/** A role that a user holds in the organisation. */
export type Role = "owner" | "clinic_admin" | "provider" | "nurse" | "front_desk" | "compliance" | "viewer";

/** What the first-run screen asks for. */
export type SetUpForm = {
	clinic_name: string,
	/** IANA name. */
	zone: string,
	given: string,
	family: string,
	user_name: string,
	password: string,
	/** Roles that the owner has as well. */
	also: Role[],
	/** The owner sees patients: a book is made for them. The title may be empty. */
	sees_patients: boolean,
	title: string,
};

/** Shown once during set-up. */
export type SetUpKit = {
	/** The 24 recovery words. */
	words: string[],
	/** Positions (from 0) of the words that are asked back. */
	ask_back: number[],
	/** Secret for the authenticator, for typing. */
	totp_secret: string,
	/** The same as an `otpauth:` address. */
	totp_uri: string,
	/** The same as a QR code (SVG). */
	totp_qr_svg: string,
};

/** Where the application stands between a fresh data folder and an open clinic. */
export type Stage = {
	stage: "first_run",
	suggested_zone: string,
} | {
	stage: "sign_in",
	demo: DemoHint | null,
} | {
	stage: "locked",
	organisation: string,
	user_name: string,
	name: string,
	drafts: number,
	demo: DemoHint | null,
} | { stage: "open" };

/** Where an appointment stands. */
export type Status = "scheduled" | "cancelled";

/** The strip at the foot of every screen. */
export type StatusStrip = {
	/** The clinic lives on this computer only; there is no server to wait for. */
	stand_alone: boolean,
	/** When something was last made durable here. */
	last_saved_at: string | null,
	/** The wall clock was found behind what this database has already seen. */
	clock_was_set_back: boolean,
};

/** An appointment that stands where another was wanted. */
export type TakenBy = {
	appointment: AppointmentId,
	starts_at: string,
	ends_at: string,
};

/** A line of the time axis. */
export type Tick = {
	at: string,
	/** What the clinic's clock shows, such as `09:30`. */
	label: string,
	on_the_hour: boolean,
};

/** Professional title such as "MD" or "NP". */
export type Title = string;

/** A person who signs in. */
export type UserId = string;

/** How patient and provider meet. */
export type VisitKind = "in_person" | "video" | "phone";

/** Length of an appointment: 15–120 minutes. */
export type VisitMinutes = number;

/** Reason for a visit, 1–1000 characters. */
export type VisitReason = string;

/** When and in whose book: these change together, as one group, or not at all. */
export type VisitTimes = {
	provider: ProviderId,
	starts_at: string,
	minutes: VisitMinutes,
};

/* Tauri Specta runtime */
async function typedError<T, E>(result: Promise<T>): Promise<{ status: "ok"; data: T } | { status: "error"; error: E }> {
    try {
        return { status: "ok", data: await result };
    } catch (e) {
        if (e instanceof Error) throw e;
        return { status: "error", error: e as any };
    }
}
