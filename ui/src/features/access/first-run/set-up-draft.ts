// What is typed during first run. It lives above the steps, so nothing is lost on going back.
import type { SetUpForm } from "../../../api/bindings";
import { LEAST_PASSWORD, passwordProblem } from "../../../shared/password-policy";

export type SetUpDraft = {
  clinicName: string;
  zone: string;
  given: string;
  family: string;
  userName: string;
  password: string;
  passwordAgain: string;
  seesPatients: boolean;
  title: string;
  frontDesk: boolean;
};

export function emptyDraft(suggestedZone: string): SetUpDraft {
  return {
    clinicName: "",
    zone: suggestedZone,
    given: "",
    family: "",
    userName: "",
    password: "",
    passwordAgain: "",
    seesPatients: true,
    title: "",
    frontDesk: true,
  };
}

export function formOf(draft: SetUpDraft): SetUpForm {
  return {
    clinic_name: draft.clinicName.trim(),
    zone: draft.zone,
    given: draft.given.trim(),
    family: draft.family.trim(),
    user_name: draft.userName.trim(),
    password: draft.password,
    also: [
      ...(draft.seesPatients ? (["provider"] as const) : []),
      ...(draft.frontDesk ? (["front_desk"] as const) : []),
    ],
    sees_patients: draft.seesPatients,
    title: draft.seesPatients ? draft.title.trim() : "",
  };
}

/** A field of the core's form, or one that only the window has, with the id of the words for its problem. */
export type Problems = Partial<Record<keyof SetUpForm | "password_again", string>>;

const CLINIC_FIELDS: readonly string[] = ["clinic_name", "zone"];

/** Whether a failure's field belongs to the first step. */
export function isClinicField(field: string | null): boolean {
  return field !== null && CLINIC_FIELDS.includes(field);
}

export function problemsOfClinic(draft: SetUpDraft): Problems {
  return {
    ...(draft.clinicName.trim() ? {} : { clinic_name: "first-run-clinic-name-missing" }),
    ...(draft.zone ? {} : { zone: "first-run-zone-missing" }),
  };
}

export function problemsOfOwner(draft: SetUpDraft): Problems {
  const password = passwordProblem(draft.password, draft.userName);
  return {
    ...(draft.given.trim() ? {} : { given: "first-run-given-missing" }),
    ...(draft.family.trim() ? {} : { family: "first-run-family-missing" }),
    ...(draft.userName.trim() ? {} : { user_name: "first-run-user-name-missing" }),
    ...(password ? { password: `password-${password}` } : {}),
    ...(password || draft.password === draft.passwordAgain ? {} : { password_again: "password-differs" }),
  };
}

/** Arguments for the words of every problem. */
export const PROBLEM_ARGUMENTS = { least: LEAST_PASSWORD };
