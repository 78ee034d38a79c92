// What the grid makes of open hours: shades with their reason, where the keyboard stops, visit types on cards.
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import type { OpenHours } from "../src/api/bindings";
import { modelOf } from "../src/features/appointments/day-model";
import { closedAt } from "../src/features/appointments/grid/hours";
import { STEP, visibleRange } from "../src/features/appointments/grid/range";
import { firstFree, standingOf, stopsOf } from "../src/features/appointments/grid/stops";
import { CLINIC, FOLLOW_UP, PLAIN, visit } from "./days";
import { asked, atOpening, desk, focused, show } from "./desk";

const at = (time: string) => Date.parse(`2026-11-23T${time}:00Z`);
const iso = (time: string) => `2026-11-23T${time}:00Z`;

/** 08:00 to 17:00 with a break at noon, in New York; the second provider is away all day. */
const HOURS: OpenHours = {
  clinic: CLINIC,
  date: "2026-11-23",
  starts_at: "2026-11-23T05:00:00Z",
  ends_at: "2026-11-24T05:00:00Z",
  providers: [
    {
      provider: "p1",
      open: [
        { from: iso("13:00"), until: iso("17:00") },
        { from: iso("18:00"), until: iso("22:00") },
      ],
      closed: [
        { from: iso("05:00"), until: iso("13:00"), why: "before_hours" },
        { from: iso("17:00"), until: iso("18:00"), why: "break" },
        { from: iso("22:00"), until: "2026-11-24T05:00:00Z", why: "after_hours" },
      ],
    },
    {
      provider: "p2",
      open: [],
      closed: [{ from: iso("05:00"), until: "2026-11-24T05:00:00Z", why: "time_off" }],
    },
  ],
};

describe("stops in open hours", () => {
  const book = (visits = PLAIN().appointments) => {
    const day = { ...PLAIN(), appointments: visits };
    return modelOf(day, [{ frame: day, range: visibleRange(day, false), hours: HOURS }]).books[0]!;
  };

  it("are the free times of open hours, and each closed stretch once", () => {
    const stops = stopsOf(book());
    const closed = stops.filter((stop) => closedAt(book().hours, stop.at));
    expect(closed.map((stop) => stop.at)).toEqual([at("12:00"), at("17:00"), at("22:00")]);
    expect(stops).toHaveLength(3 + 8 * 4);
  });

  it("go into a closed stretch where somebody was booked in its beginning", () => {
    const stops = stopsOf(book([visit("a", "p1", iso("17:00"), 30)]));
    expect(stops.some((stop) => stop.card === null && stop.at === at("17:30"))).toBe(true);
    const full = stopsOf(book([visit("a", "p1", iso("17:00"), 60)]));
    expect(full.filter((stop) => stop.card === null && stop.at >= at("17:00") && stop.at < at("18:00"))).toEqual([]);
  });

  it("say what a visit would meet", () => {
    const one = book([visit("a", "p1", iso("13:00"), 30)]);
    expect(standingOf(one, "b", at("13:00"), at("13:30"))).toBe("taken");
    expect(standingOf(one, "a", at("13:00"), at("13:30"))).toBe("free");
    expect(standingOf(one, "b", at("16:45"), at("17:15"))).toBe("closed");
    expect(firstFree(one, at("16:45") + STEP)).toBe(at("18:00"));
  });
});

describe("the day with open hours", () => {
  it("shades what is closed with its reason, and reads it at the keyboard's stop", async () => {
    show({ open_hours: () => [HOURS] });
    const user = await atOpening(userEvent.setup());
    expect((await screen.findByText("Break")).closest(".closed")).toHaveAttribute("title", "Break");
    expect(screen.getByText("Away")).toBeVisible();
    await user.keyboard("{ArrowUp}");
    expect(focused()).toBe("Before hours, 07:00 to 08:00, First Provider, MD. Enter books outside hours.");
    await user.keyboard("2");
    expect(focused()).toMatch(/^Away, /);
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("dialog", { name: "Book a visit" })).toBeVisible();
  });

  it("says that a carried card comes to stand outside hours", async () => {
    desk.day.appointments = [visit("a", "p1", iso("13:00"), 30)];
    show({ open_hours: () => [HOURS] });
    await screen.findByText("Break");
    const user = userEvent.setup();
    (await screen.findByRole("gridcell", { name: /^PATIENT, a/ })).focus();
    await user.keyboard("m{ArrowUp}");
    expect(screen.getByText(/^07:45, First Provider, MD\. Outside hours\./)).toBeInTheDocument();
    expect(asked("move_appointment")).toEqual([]);
  });

  it("names the visit type of a card, and colours its edge", async () => {
    desk.day.appointments = [
      { ...visit("a", "p1", iso("15:00"), 30), visit_type: "vt1" },
      { ...visit("b", "p1", iso("16:00"), 15), visit_type: "vt1" },
      visit("c", "p1", iso("16:30"), 15),
    ];
    show({ visit_types: () => [FOLLOW_UP] });
    const name = "PATIENT, a, 10:00 to 10:30, First Provider, MD. Scheduled. Follow-up, In person. Check";
    const card = await screen.findByRole("gridcell", { name });
    expect(card).toHaveAttribute("data-colour", "teal");
    expect(card).toHaveAttribute("data-note", "Follow-up · Check");
    expect(screen.getByRole("gridcell", { name: /^PATIENT, b/ })).toHaveAttribute("data-type", "Follow-up");
    expect(screen.getByRole("gridcell", { name: /^PATIENT, c/ })).not.toHaveAttribute("data-colour");
  });
});
