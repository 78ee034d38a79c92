import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import type { Refusal } from "../src/api/bindings";
import { CLINIC, visit } from "./days";
import { asked, desk, done, KEY, openBooking, refused, show } from "./desk";

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
        visit_type: null,
        resources: [],
        symptoms: [],
        patient_note: null,
        staff_note: null,
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
    expect(dialog.getByText("Write why it is booked all the same.")).toBeVisible();
    await user.type(dialog.getByLabelText("Why all the same"), "Chest pain{Enter}");
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
    expect(desk.drafts).toEqual([]);
  });

  it("that another version wrote, or nobody understands, do not break the day", async () => {
    desk.drafts = ["", "{", "[]", '{"version":2}', '{"version":1,"clinic":1}'].map((content, index) => ({
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
    desk.day.appointments = [visit("a", "p1", "2026-11-23T13:00:00Z", 30)];
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
      input: { appointment: "a", reason: "Provider is ill", wished_by: "clinic", from: "scheduled" },
    });
    expect(await screen.findByText("The visit of PATIENT, a is cancelled.")).toBeInTheDocument();
  });
});
