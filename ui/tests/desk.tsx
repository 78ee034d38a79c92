// The schedule with a core of the test's own behind it.
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import type userEvent from "@testing-library/user-event";
import { beforeEach, expect } from "vitest";

import type { AppointmentDetail, DayView, DraftView, Overview, Refusal } from "../src/api/bindings";
import { newQueryClient } from "../src/app/query-client";
import SchedulePlace from "../src/features/appointments";
import { PatientPicker } from "../src/features/patients";
import { BookingWishProvider } from "../src/shared/booking-wish";
import { PreferencesProvider } from "../src/shared/preferences";
import { mockCore, refuse, type Answers } from "./core";
import { CLINIC, PLAIN, PROVIDERS } from "./days";

export const PATIENT = { id: "pat-1", mrn: "004512", given: "Ana Lucía", family: "Ramirez", birth_date: "1972-02-03" };
export const KEY = `booking:${CLINIC}:p1:2026-11-23T13:00:00.000Z`;

/** What the core holds in a test, and what it was asked. */
export const desk: {
  day: DayView;
  drafts: DraftView[];
  calls: [string, unknown][];
  /** Of every appointment that is opened. */
  series: AppointmentDetail["series"];
} = {
  series: null,
  day: PLAIN(),
  drafts: [],
  calls: [],
};

function overview(permissions: Overview["me"]["permissions"]): Overview {
  return {
    organisation: "Test clinic",
    buffer: 15,
    lock: 15,
    desk: { late_cancel_hours: 24, wait_amber: 15, wait_red: 30 },
    clinics: [desk.day.clinic],
    providers: desk.day.providers,
    me: { id: "u", user_name: "desk", name: "Desk", roles: ["front_desk"], permissions },
  };
}

function detailOf(id: string): AppointmentDetail {
  const card = desk.day.appointments.find((one) => one.id === id);
  if (!card) return refuse("not_found");
  return {
    card,
    patient: PATIENT,
    provider_name: PROVIDERS.find((provider) => provider.id === card.times.provider)?.name ?? "",
    zone: desk.day.clinic.zone,
    booked_by: "Desk",
    booked_at: "2026-11-20T15:00:00Z",
    earlier_times: [],
    overbook_reason: null,
    clinic: CLINIC,
    series: desk.series,
    visit_type_name: null,
    resources: [],
    symptoms: [],
    patient_note: null,
    staff_note: null,
    cancel_reason: null,
    cancelled_by: null,
    cancelled_at: null,
    cancelled_late: false,
    history: [],
  };
}

export const done = (changed: string[], created: { kind: string; id: string }[] = []) => ({
  result: "done",
  operation: "d/1",
  created,
  changed,
});
export const refused = (refusal: Refusal) => ({ result: "refused", refusal });

const ALL: Overview["me"]["permissions"] = [
  "read_schedule",
  "write_schedule",
  "read_demographics",
  "write_demographics",
  "manage_clinic",
];

export function show(answers: Answers = {}, permissions = ALL) {
  desk.calls = mockCore({
    day: () => structuredClone(desk.day),
    drafts: () => desk.drafts,
    appointment: ({ id }: { id: string }) => detailOf(id),
    patients: ({ text }: { text: string }) =>
      text.toLowerCase().startsWith("ra") ? [{ ...PATIENT, found_by: ["name"], marks: [] }] : [],
    save_draft: ({ key, content }: { key: string; content: string }) => {
      desk.drafts = [
        ...desk.drafts.filter((draft) => draft.key !== key),
        { key, content, saved_at: "2026-11-23T15:00:00Z" },
      ];
      return "2026-11-23T15:00:00Z";
    },
    discard_draft: ({ key }: { key: string }) => {
      desk.drafts = desk.drafts.filter((draft) => draft.key !== key);
      return null;
    },
    ...answers,
  });
  render(
    <QueryClientProvider client={newQueryClient()}>
      <PreferencesProvider>
        <BookingWishProvider>
          <SchedulePlace overview={overview(permissions)} PatientPicker={PatientPicker} />
        </BookingWishProvider>
      </PreferencesProvider>
    </QueryClientProvider>,
  );
}

export const asked = (command: string) => desk.calls.filter(([name]) => name === command).map(([, args]) => args);
export const focused = () => document.activeElement?.getAttribute("aria-label") ?? "";

/** Puts the keyboard on the free time at opening, 08:00 with the first provider. */
export async function atOpening(user: ReturnType<typeof userEvent.setup>) {
  const slot = await screen.findByRole("gridcell", { name: /^Free, 08:00, First Provider/ });
  slot.focus();
  expect(slot).toHaveFocus();
  return user;
}

export async function openBooking(user: ReturnType<typeof userEvent.setup>) {
  await atOpening(user);
  await user.keyboard("{Enter}");
  return within(await screen.findByRole("dialog", { name: "Book a visit" }));
}

beforeEach(() => {
  desk.day = PLAIN();
  desk.drafts = [];
  desk.series = null;
});
