// Visit types in the booking, and what is behind More.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import type { Refusal } from "../src/api/bindings";
import { entryOf } from "../src/features/appointments/booking/booking-entry";
import { CLINIC, FOLLOW_UP, ROOMS, ULTRASOUND, VIDEO_VISIT } from "./days";
import { asked, desk, done, KEY, openBooking, refused, show } from "./desk";

const TYPES = { visit_types: () => [FOLLOW_UP, VIDEO_VISIT, ULTRASOUND], resources: () => ROOMS };
const booked = () => done(["appointment"], [{ kind: "appointment", id: "new" }]);

async function choosePatient(user: ReturnType<typeof userEvent.setup>) {
  await user.keyboard("ra");
  await screen.findByRole("option", { name: /RAMIREZ/ });
  await user.keyboard("{Enter}");
}

describe("the visit type of a booking", () => {
  it("brings length and kind, both of which can be changed after it", async () => {
    show({ ...TYPES, book_appointment: booked });
    const user = userEvent.setup();
    const dialog = await openBooking(user);
    await choosePatient(user);
    await user.click(dialog.getByRole("button", { name: /Visit type/ }));
    await user.click(await screen.findByRole("option", { name: "Video visit" }));
    expect(dialog.getByRole("button", { name: /Length/ })).toHaveTextContent("20 min");
    await user.type(dialog.getByLabelText("Reason"), "Check{Control>}m{/Control}");
    expect(dialog.getByRole("button", { name: /Kind/ })).toHaveFocus();
    await user.click(dialog.getByRole("button", { name: "Book visit" }));
    await waitFor(() => expect(asked("book_appointment")).toHaveLength(1));
    expect(asked("book_appointment")[0]).toMatchObject({
      input: { visit_type: "vt2", kind: "video", times: { minutes: 20 } },
    });
  });
});

describe("more of a booking", () => {
  it("is opened by its key and takes symptoms as tags, rooms and notes, all by keyboard", async () => {
    show({ ...TYPES, book_appointment: booked });
    const user = userEvent.setup();
    const dialog = await openBooking(user);
    await choosePatient(user);
    await user.type(dialog.getByLabelText("Reason"), "Check");
    await user.keyboard("{Control>}m{/Control}");
    await user.type(dialog.getByRole("textbox", { name: /^Symptoms/ }), "fever{Enter}cough, Fever{Enter}dizzy{Enter}");
    expect(dialog.getAllByRole("row").map((row) => row.textContent)).toEqual(["fever", "cough", "dizzy"]);
    await user.keyboard("{Backspace}rash");
    expect(asked("book_appointment")).toEqual([]);
    await user.click(dialog.getByRole("checkbox", { name: "Room 1" }));
    expect(dialog.queryByRole("checkbox", { name: "Old cart" })).toBeNull();
    await user.click(dialog.getByRole("textbox", { name: /^Note from the patient/ }));
    await user.paste("Needs a ramp");
    await user.click(dialog.getByRole("textbox", { name: /^Note for staff/ }));
    await user.paste("Copay open");
    await user.click(dialog.getByRole("button", { name: "Book visit" }));
    await waitFor(() => expect(asked("book_appointment")).toHaveLength(1));
    expect(asked("book_appointment")[0]).toMatchObject({
      input: {
        symptoms: ["fever", "cough", "rash"],
        resources: ["r1"],
        patient_note: "Needs a ramp",
        staff_note: "Copay open",
      },
    });
  });

  it("says what the visit type needs, and names a room that is taken", async () => {
    const taken: Refusal = {
      code: "resource_taken",
      resources: [
        { resource: "r1", appointment: "x", starts_at: "2026-11-23T13:00:00Z", ends_at: "2026-11-23T13:30:00Z" },
      ],
      next_free: [],
    };
    show({ ...TYPES, book_appointment: () => refused(taken) });
    const user = userEvent.setup();
    const dialog = await openBooking(user);
    await choosePatient(user);
    await user.click(dialog.getByRole("button", { name: /Visit type/ }));
    await user.click(await screen.findByRole("option", { name: "Scan" }));
    await user.type(dialog.getByLabelText("Reason"), "Check{Control>}m{/Control}");
    expect(dialog.getByText("Chosen when it is booked: Ultrasound")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Book visit" }));
    expect(await dialog.findByText("Room 1 is taken 08:00–08:30.")).toBeVisible();
  });

  it("is kept in the draft, and open again with it", async () => {
    show(TYPES);
    const user = userEvent.setup();
    const dialog = await openBooking(user);
    await user.keyboard("{Control>}m{/Control}");
    await user.type(dialog.getByRole("textbox", { name: /^Symptoms/ }), "fever{Enter}co");
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "Continue" }));
    expect(await screen.findByRole("row", { name: "fever" })).toBeVisible();
    expect(desk.drafts.map(({ key }) => key)).toEqual([KEY]);
  });
});

describe("a draft of the version before", () => {
  it("is read with everything that it had", () => {
    const old = {
      version: 1,
      clinic: CLINIC,
      provider: "p1",
      slot: "2026-11-23T13:00:00.000Z",
      startsAt: "2026-11-23T13:15:00.000Z",
      timeTyped: "08:15",
      minutes: 45,
      kind: "phone",
      choice: { text: "ra", patient: null, newcomer: null },
      reason: "Cough",
      overbookReason: "",
    };
    expect(entryOf(JSON.stringify(old))).toEqual({
      ...old,
      version: 2,
      visitType: null,
      symptoms: [],
      symptomTyped: "",
      resources: [],
      patientNote: "",
      staffNote: "",
      repeat: null,
    });
  });

  it("of a later version is left alone", () => {
    expect(
      entryOf(JSON.stringify({ version: 3, clinic: CLINIC, provider: "p1", slot: "2026-11-23T13:00:00Z" })),
    ).toBeNull();
  });
});
