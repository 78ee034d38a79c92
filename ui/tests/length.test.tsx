// The length of a visit by its lower edge and by keys.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { modelOf } from "../src/features/appointments/day-model";
import { minutesAfter, minutesTo } from "../src/features/appointments/grid/lengths";
import { FINE_STEP, MINUTE, STEP, visibleRange } from "../src/features/appointments/grid/range";
import { PLAIN, visit } from "./days";
import { asked, desk, done, refused, show } from "./desk";

const START = "2026-11-23T13:00:00Z";
const from = Date.parse(START);

describe("the length a pulled edge means", () => {
  const book = modelOf(PLAIN(), [{ frame: PLAIN(), range: visibleRange(PLAIN(), false) }]).books[0]!;

  it("is on the step, and neither too short nor too long", () => {
    expect(minutesTo(book, from, from + 37 * MINUTE, STEP)).toBe(30);
    expect(minutesTo(book, from, from + 38 * MINUTE, STEP)).toBe(45);
    expect(minutesTo(book, from, from + 38 * MINUTE, FINE_STEP)).toBe(40);
    expect(minutesTo(book, from, from - 60 * MINUTE, STEP)).toBe(15);
    expect(minutesTo(book, from, from + 500 * MINUTE, STEP)).toBe(120);
    // Begins between two steps: its end still comes to lie on one.
    expect(minutesTo(book, from + 5 * MINUTE, from + 44 * MINUTE, STEP)).toBe(40);
  });

  it("goes by steps within the same bounds", () => {
    expect([minutesAfter(30, 1, STEP), minutesAfter(30, -1, FINE_STEP)]).toEqual([45, 25]);
    expect([minutesAfter(15, -1, STEP), minutesAfter(120, 1, STEP)]).toEqual([15, 120]);
  });
});

describe("changing the length", () => {
  const input = (minutes: number) => ({
    input: {
      appointment: "a",
      from: { provider: "p1", starts_at: START, minutes: 30 },
      to: expect.objectContaining({ provider: "p1", minutes }) as unknown,
      overbook_reason: null,
    },
  });

  it("by keys: Shift with an arrow pulls the end, the arrow alone by five minutes, Enter keeps it", async () => {
    desk.day.appointments = [visit("a", "p1", START, 30), visit("b", "p1", "2026-11-23T13:45:00Z", 30)];
    show({ move_appointment: () => done(["appointment"]) });
    const user = userEvent.setup();
    (await screen.findByRole("gridcell", { name: /^PATIENT, a/ })).focus();
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
    expect(screen.getByText(/^Until 08:45, 45 minutes\. Free\./)).toBeInTheDocument();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByText(/^Until 08:50, 50 minutes\. Taken\./)).toBeInTheDocument();
    await user.keyboard("{ArrowUp}{ArrowUp}{Enter}");
    await waitFor(() => expect(asked("move_appointment")).toEqual([input(40)]));
  });

  it("is put back with Escape, and asks the core nothing", async () => {
    desk.day.appointments = [visit("a", "p1", START, 30)];
    show();
    const user = userEvent.setup();
    (await screen.findByRole("gridcell", { name: /^PATIENT, a/ })).focus();
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}{Escape}");
    expect(screen.getByText("Put back.")).toBeInTheDocument();
    expect(asked("move_appointment")).toEqual([]);
  });

  it("that is refused leads to the same question as a move", async () => {
    desk.day.appointments = [visit("a", "p1", START, 30)];
    show({ move_appointment: () => refused({ code: "slot_taken", by: [], next_free: [] }) });
    const user = userEvent.setup();
    (await screen.findByRole("gridcell", { name: /^PATIENT, a/ })).focus();
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}{Enter}");
    expect(await screen.findByRole("dialog", { name: "PATIENT, a was not moved" })).toBeVisible();
  });

  it("by pulling the lower edge", async () => {
    desk.day.appointments = [visit("a", "p1", START, 30)];
    show({ move_appointment: () => done(["appointment"]) });
    const card = await screen.findByRole("gridcell", { name: /^PATIENT, a/ });
    const books = screen.getByRole("grid");
    const box = (top: number, height: number) => ({
      left: 0,
      right: 200,
      width: 200,
      top,
      height,
      bottom: top + height,
    });
    // 07:00 to 19:00 in 720 pixels: a pixel is a minute.
    books.getBoundingClientRect = () => box(0, 720) as DOMRect;
    card.getBoundingClientRect = () => box(60, 30) as DOMRect;
    card.setPointerCapture = () => undefined;
    card.hasPointerCapture = () => false;
    fireEvent.pointerMove(card, { clientX: 20, clientY: 88, pointerId: 1, buttons: 0 });
    expect(card).toHaveAttribute("data-edge");
    fireEvent.pointerDown(card, { clientX: 20, clientY: 88, pointerId: 1, button: 0 });
    fireEvent.pointerMove(card, { clientX: 20, clientY: 118, pointerId: 1 });
    fireEvent.pointerUp(card, { clientX: 20, clientY: 118, pointerId: 1 });
    await waitFor(() => expect(asked("move_appointment")).toEqual([input(60)]));
  });
});
