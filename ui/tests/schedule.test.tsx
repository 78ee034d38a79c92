import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import type { AppointmentDetail, DayView, DraftView, Overview, Refusal } from "../src/api/bindings";
import { newQueryClient } from "../src/app/query-client";
import SchedulePlace from "../src/features/appointments";
import { PatientPicker } from "../src/features/patients";
import { PreferencesProvider } from "../src/shared/preferences";
import { mockCore, refuse, type Answers } from "./core";
import { CLINIC, PLAIN, PROVIDERS, visit } from "./days";

const PATIENT = { id: "pat-1", mrn: "004512", given: "Ana Lucía", family: "Ramirez", birth_date: "1972-02-03" };
const KEY = `booking:${CLINIC}:p1:2026-11-23T13:00:00.000Z`;

let day: DayView;
let drafts: DraftView[];
let calls: [string, unknown][];

function overview(permissions: Overview["me"]["permissions"]): Overview {
  return {
    organisation: "Test clinic",
    clinics: [day.clinic],
    providers: day.providers,
    me: { id: "u", user_name: "desk", name: "Desk", roles: ["front_desk"], permissions },
  };
}

function detailOf(id: string): AppointmentDetail {
  const card = day.appointments.find((one) => one.id === id);
  if (!card) return refuse("not_found");
  return {
    card,
    patient: PATIENT,
    provider_name: PROVIDERS.find((provider) => provider.id === card.times.provider)?.name ?? "",
    zone: day.clinic.zone,
    booked_by: "Desk",
    booked_at: "2026-11-20T15:00:00Z",
    earlier_times: [],
    overbook_reason: null,
    visit_type_name: null,
    resources: [],
    symptoms: [],
    patient_note: null,
    staff_note: null,
    cancel_reason: null,
    cancelled_by: null,
    cancelled_at: null,
  };
}

const done = (changed: string[], created: { kind: string; id: string }[] = []) => ({
  result: "done",
  operation: "d/1",
  created,
  changed,
});
const refused = (refusal: Refusal) => ({ result: "refused", refusal });

const ALL: Overview["me"]["permissions"] = [
  "read_schedule",
  "write_schedule",
  "read_demographics",
  "write_demographics",
  "manage_clinic",
];

function show(answers: Answers = {}, permissions = ALL) {
  calls = mockCore({
    day: () => structuredClone(day),
    drafts: () => drafts,
    appointment: ({ id }: { id: string }) => detailOf(id),
    patients: ({ text }: { text: string }) =>
      text.toLowerCase().startsWith("ra") ? [{ ...PATIENT, found_by: ["name"], marks: [] }] : [],
    save_draft: ({ key, content }: { key: string; content: string }) => {
      drafts = [...drafts.filter((draft) => draft.key !== key), { key, content, saved_at: "2026-11-23T15:00:00Z" }];
      return "2026-11-23T15:00:00Z";
    },
    discard_draft: ({ key }: { key: string }) => {
      drafts = drafts.filter((draft) => draft.key !== key);
      return null;
    },
    ...answers,
  });
  render(
    <QueryClientProvider client={newQueryClient()}>
      <PreferencesProvider>
        <SchedulePlace overview={overview(permissions)} PatientPicker={PatientPicker} />
      </PreferencesProvider>
    </QueryClientProvider>,
  );
}

const asked = (command: string) => calls.filter(([name]) => name === command).map(([, args]) => args);
const focused = () => document.activeElement?.getAttribute("aria-label") ?? "";

/** Puts the keyboard on the free time at opening, 08:00 with the first provider. */
async function atOpening(user: ReturnType<typeof userEvent.setup>) {
  const slot = await screen.findByRole("gridcell", { name: /^Free, 08:00, First Provider/ });
  slot.focus();
  expect(slot).toHaveFocus();
  return user;
}

async function openBooking(user: ReturnType<typeof userEvent.setup>) {
  await atOpening(user);
  await user.keyboard("{Enter}");
  return within(await screen.findByRole("dialog", { name: "Book a visit" }));
}

beforeEach(() => {
  day = PLAIN();
  drafts = [];
});

describe("the day", () => {
  it("reads each card as a sentence, with its state in words", async () => {
    day.appointments = [
      visit("a", "p1", "2026-11-23T15:00:00Z", 30, { patient_name: "RAMIREZ, Ana", kind: "video", reason: "Cough" }),
      visit("b", "p1", "2026-11-23T16:00:00Z", 30, { patient_name: "LI, Wei", status: "cancelled" }),
    ];
    show();
    const one = "RAMIREZ, Ana, 10:00 to 10:30, First Provider, MD. Scheduled. Video. Cough";
    expect(await screen.findByRole("gridcell", { name: one })).toBeVisible();
    expect(screen.getByRole("gridcell", { name: /LI, Wei.*Cancelled/ })).toBeVisible();
  });

  it("is walked with the arrows, one place in the tab order, and digits jump to a provider", async () => {
    day.appointments = [visit("a", "p1", "2026-11-23T13:15:00Z", 30), visit("b", "p2", "2026-11-23T13:00:00Z", 30)];
    show();
    const user = await atOpening(userEvent.setup());
    await user.keyboard("{ArrowDown}");
    expect(focused()).toMatch(/^PATIENT, a, 08:15/);
    await user.keyboard("{ArrowDown}");
    expect(focused()).toMatch(/^Free, 08:45/);
    expect(document.querySelectorAll(".books [tabindex='0']")).toHaveLength(1);
    await user.keyboard("{ArrowUp}{ArrowUp}2");
    expect(focused()).toMatch(/^PATIENT, b, 08:00/);
  });

  it("moves a card with M, arrows and Enter, from what was seen", async () => {
    day.appointments = [visit("a", "p1", "2026-11-23T13:00:00Z", 30)];
    show({ move_appointment: () => done(["appointment"]) });
    const user = userEvent.setup();
    (await screen.findByRole("gridcell", { name: /^PATIENT, a/ })).focus();
    await user.keyboard("{ArrowDown}{ArrowUp}m{ArrowDown}{ArrowDown}{ArrowRight}");
    expect(screen.getByText(/^08:30, Second Provider, NP\. Free\./)).toBeInTheDocument();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(asked("move_appointment")).toHaveLength(1));
    expect(asked("move_appointment")[0]).toEqual({
      input: {
        appointment: "a",
        from: { provider: "p1", starts_at: "2026-11-23T13:00:00Z", minutes: 30 },
        to: { provider: "p2", starts_at: "2026-11-23T13:30:00.000Z", minutes: 30 },
        overbook_reason: null,
      },
    });
    expect(await screen.findByText(/PATIENT, a is now at 08:30, 30 minutes, Second Provider, NP/)).toBeInTheDocument();
  });

  it("N on a card books the next free time after it, T goes to today", async () => {
    day.appointments = [visit("a", "p1", "2026-11-23T13:00:00Z", 30), visit("b", "p1", "2026-11-23T13:30:00Z", 30)];
    show();
    const user = userEvent.setup();
    (await screen.findByRole("gridcell", { name: /^PATIENT, a/ })).focus();
    await user.keyboard("n");
    const dialog = within(await screen.findByRole("dialog", { name: "Book a visit" }));
    expect(dialog.getByLabelText("Time")).toHaveValue("09:00");
    await user.keyboard("t{Escape}{Escape}");
    await user.click(screen.getByRole("button", { name: "Day after" }));
    await waitFor(() => expect(asked("day")).toContainEqual({ clinic: CLINIC, date: "2026-11-24" }));
    await user.keyboard("t");
    expect(await screen.findByRole("button", { name: /^Monday, November 23, 2026/ })).toBeVisible();
  });

  it("puts a card back with Escape", async () => {
    day.appointments = [visit("a", "p1", "2026-11-23T13:00:00Z", 30)];
    show();
    const user = userEvent.setup();
    (await screen.findByRole("gridcell", { name: /^PATIENT, a/ })).focus();
    await user.keyboard("{ArrowDown}{ArrowUp}m{ArrowDown}{Escape}");
    expect(screen.getByText("Put back.")).toBeInTheDocument();
    expect(asked("move_appointment")).toEqual([]);
  });

  it("says what a moved appointment is now, and shows it", async () => {
    day.appointments = [visit("a", "p1", "2026-11-23T13:00:00Z", 30)];
    const now = { provider: "p2", starts_at: "2026-11-23T16:00:00Z", minutes: 45 };
    show({ move_appointment: () => refused({ code: "moved_meanwhile", now }) });
    const user = userEvent.setup();
    (await screen.findByRole("gridcell", { name: /^PATIENT, a/ })).focus();
    await user.keyboard("{ArrowDown}{ArrowUp}m{ArrowDown}{Enter}");
    expect(
      await screen.findByText(/it is now on Mon, Nov 23, 2026 at 11:00, 45 min, Second Provider, NP/),
    ).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show it" }));
    expect(await screen.findByRole("button", { name: "Cancel visit" })).toBeVisible();
  });

  it("offers nothing to change to those who may only read", async () => {
    day.appointments = [visit("a", "p1", "2026-11-23T13:15:00Z", 30)];
    show({}, ["read_schedule"]);
    const user = await atOpening(userEvent.setup());
    await user.keyboard("{Enter}n");
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.keyboard("{ArrowDown}m{Enter}");
    expect(await screen.findByText("Ramirez".toUpperCase() + ", Ana Lucía")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Cancel visit" })).toBeNull();
  });

  it("without providers teaches the next step", async () => {
    day.providers = [];
    show({ add_provider: () => done(["provider"]) });
    const user = userEvent.setup();
    expect(await screen.findByText("Add the first provider to take bookings.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Add provider" }));
    const dialog = within(screen.getByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Add provider" }));
    expect(dialog.getAllByText("Write the name.")).toHaveLength(2);
    await user.type(dialog.getByLabelText("Given name"), "Grace");
    await user.type(dialog.getByLabelText("Family name"), "Liu{Enter}");
    await waitFor(() => expect(asked("add_provider")).toHaveLength(1));
    expect(asked("add_provider")[0]).toEqual({
      input: { clinic: CLINIC, given: "Grace", family: "Liu", title: null },
    });
  });
});

describe("booking", () => {
  it("is one flow by keyboard: find, reason, Ctrl+Enter", async () => {
    show({ book_appointment: () => done(["appointment"], [{ kind: "appointment", id: "new" }]) });
    const user = userEvent.setup();
    const dialog = await openBooking(user);
    await user.keyboard("ra");
    await dialog.findByRole("option", { name: /RAMIREZ, Ana Lucía/ });
    await user.keyboard("{Enter}");
    await waitFor(() => expect(dialog.getByLabelText("Reason")).toHaveFocus());
    await user.keyboard("Cough{Enter}since Monday{Control>}{Enter}{/Control}");
    await waitFor(() => expect(asked("book_appointment")).toHaveLength(1));
    expect(asked("book_appointment")[0]).toEqual({
      input: {
        clinic: CLINIC,
        patient: "pat-1",
        times: { provider: "p1", starts_at: "2026-11-23T13:00:00.000Z", minutes: 30 },
        kind: "in_person",
        reason: "Cough\nsince Monday",
        overbook_reason: null,
      },
    });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(asked("discard_draft")).toEqual([{ key: KEY }]);
    expect(screen.getByText(/^Booked: RAMIREZ, Ana Lucía, 08:00/)).toBeInTheDocument();
  });

  it("says what is missing and asks the core nothing", async () => {
    show();
    const user = userEvent.setup();
    const dialog = await openBooking(user);
    await user.clear(dialog.getByLabelText("Time"));
    await user.type(dialog.getByLabelText("Time"), "27:00{Enter}");
    expect(dialog.getByText("Choose a patient, or register a new one.")).toBeVisible();
    expect(dialog.getByText("Write why the patient comes.")).toBeVisible();
    expect(dialog.getByText(/This is no time of this day/)).toBeVisible();
    expect(asked("book_appointment")).toEqual([]);
  });

  it("registers a newcomer on the spot, reading the birth date aloud", async () => {
    show({
      register_patient: () => done(["patient"], [{ kind: "patient", id: "new-1" }]),
      book_appointment: () => done(["appointment"], [{ kind: "appointment", id: "new" }]),
    });
    const user = userEvent.setup();
    const dialog = await openBooking(user);
    await user.keyboard("Thi Mai Nguyen");
    await dialog.findByRole("option", { name: "Register new patient" });
    await user.keyboard("{Enter}");
    expect(dialog.getByLabelText("Given name")).toHaveValue("Thi Mai");
    expect(dialog.getByLabelText("Family name")).toHaveValue("Nguyen");
    await user.type(dialog.getByLabelText("Birth date"), "02/03/1972");
    expect(dialog.getByText("Read as Thursday, February 3, 1972")).toBeVisible();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(asked("register_patient")).toHaveLength(1));
    expect(asked("register_patient")[0]).toMatchObject({
      input: { given: "Thi Mai", family: "Nguyen", birth_date: "1972-02-03" },
    });
    await user.type(await dialog.findByLabelText("Reason"), "Check");
    await user.click(dialog.getByRole("button", { name: "Book visit" }));
    await waitFor(() => expect(asked("book_appointment")[0]).toMatchObject({ input: { patient: "new-1" } }));
  });

  it("of a taken time offers the next free ones, and one press takes it", async () => {
    const taken: Refusal = {
      code: "slot_taken",
      by: [{ appointment: "x", starts_at: "2026-11-23T13:00:00Z", ends_at: "2026-11-23T13:30:00Z" }],
      next_free: ["2026-11-23T13:45:00Z", "2026-11-24T13:00:00Z"],
    };
    let first = true;
    const book = () => {
      if (!first) return done(["appointment"], [{ kind: "appointment", id: "new" }]);
      first = false;
      return refused(taken);
    };
    show({ book_appointment: book });
    const user = userEvent.setup();
    const dialog = await openBooking(user);
    await user.keyboard("ra");
    await dialog.findByRole("option", { name: /RAMIREZ/ });
    await user.keyboard("{Enter}");
    await user.type(dialog.getByLabelText("Reason"), "Check{Control>}{Enter}{/Control}");
    expect(await dialog.findByText("Taken 08:00–08:30.")).toBeVisible();
    expect(dialog.getByRole("button", { name: "Tue, Nov 24, 2026, 08:00" })).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "08:45" }));
    await waitFor(() => expect(asked("book_appointment")).toHaveLength(2));
    expect(asked("book_appointment")[1]).toMatchObject({
      input: { times: { starts_at: "2026-11-23T13:45:00Z" }, overbook_reason: null },
    });
  });

  it("books over a taken time only with a reason", async () => {
    const taken: Refusal = { code: "slot_taken", by: [], next_free: [] };
    const book = ({ input }: { input: { overbook_reason: string | null } }) =>
      input.overbook_reason === null ? refused(taken) : done(["appointment"], [{ kind: "appointment", id: "new" }]);
    show({ book_appointment: book });
    const user = userEvent.setup();
    const dialog = await openBooking(user);
    await user.keyboard("ra");
    await dialog.findByRole("option", { name: /RAMIREZ/ });
    await user.keyboard("{Enter}");
    await user.type(dialog.getByLabelText("Reason"), "Check{Control>}{Enter}{/Control}");
    await user.click(await dialog.findByRole("button", { name: "Book anyway…" }));
    await user.click(dialog.getByRole("button", { name: "Book anyway" }));
    expect(dialog.getByText("Write why it is booked at the same time.")).toBeVisible();
    await user.type(dialog.getByLabelText("Why at the same time"), "Chest pain{Enter}");
    await waitFor(() => expect(asked("book_appointment")).toHaveLength(2));
    expect(asked("book_appointment")[1]).toMatchObject({ input: { overbook_reason: "Chest pain" } });
  });
});

describe("drafts of bookings", () => {
  it("are saved with each keystroke and marked only when the core answered", async () => {
    let answer: (at: string) => void = () => undefined;
    show({ save_draft: () => new Promise<string>((resolve) => (answer = resolve)) });
    const user = userEvent.setup();
    const dialog = await openBooking(user);
    expect(asked("save_draft")).toEqual([]);
    await user.keyboard("r");
    expect(asked("save_draft")).toHaveLength(1);
    expect(asked("save_draft")[0]).toMatchObject({ key: KEY });
    expect(dialog.queryByText("Saved here")).toBeNull();
    answer("2026-11-23T15:00:00Z");
    expect(await dialog.findByText("Saved here")).toBeVisible();
  });

  it("outlive Escape, and go on with everything typed", async () => {
    show();
    const user = userEvent.setup();
    const dialog = await openBooking(user);
    await user.keyboard("ra");
    await dialog.findByRole("option", { name: /RAMIREZ/ });
    await user.keyboard("{Enter}");
    await user.type(dialog.getByLabelText("Reason"), "Cough");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(await screen.findByText(/Unfinished booking, 08:00, First Provider, MD/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Continue" }));
    const again = within(await screen.findByRole("dialog", { name: "Book a visit" }));
    expect(again.getByText("RAMIREZ, Ana Lucía")).toBeVisible();
    expect(again.getByLabelText("Reason")).toHaveValue("Cough");
    await user.click(again.getByRole("button", { name: "Discard" }));
    await waitFor(() => expect(screen.queryByText(/Unfinished booking/)).toBeNull());
    expect(drafts).toEqual([]);
  });

  it("that another version wrote, or nobody understands, do not break the day", async () => {
    drafts = ["", "{", "[]", '{"version":2}', '{"version":1,"clinic":1}'].map((content, index) => ({
      key: `booking:${index}`,
      content,
      saved_at: "2026-11-23T15:00:00Z",
    }));
    show();
    expect(await screen.findByRole("grid")).toBeVisible();
    expect(screen.queryByText(/Unfinished booking/)).toBeNull();
  });
});

describe("cancelling", () => {
  it("needs a reason and says whose wish it was", async () => {
    day.appointments = [visit("a", "p1", "2026-11-23T13:00:00Z", 30)];
    show({ cancel_appointment: () => done(["appointment"]) });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("gridcell", { name: /^PATIENT, a/ }));
    await user.click(await screen.findByRole("button", { name: "Cancel visit" }));
    await user.click(screen.getByRole("button", { name: "Cancel visit" }));
    expect(screen.getByText("Write why the visit is cancelled.")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Clinic" }));
    await user.type(screen.getByRole("textbox", { name: "Reason" }), "Provider is ill");
    await user.click(screen.getByRole("button", { name: "Cancel visit" }));
    await waitFor(() => expect(asked("cancel_appointment")).toHaveLength(1));
    expect(asked("cancel_appointment")[0]).toEqual({
      input: { appointment: "a", reason: "Provider is ill", wished_by: "clinic" },
    });
    expect(await screen.findByText("The visit of PATIENT, a is cancelled.")).toBeInTheDocument();
  });
});
