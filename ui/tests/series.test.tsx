// Series: what is said of a pattern, what becomes of dates that cannot be had, and the two dialogs.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import type { SeriesChange, TimeStanding } from "../src/api/bindings";
import { movesOf, visitsOf } from "../src/features/appointments/series/choices";
import {
  endOf,
  newRepeat,
  nthOf,
  patternOf,
  repeatEntryOf,
  weekdayOf,
} from "../src/features/appointments/series/repeat";
import { visit } from "./days";
import { asked, desk, done, openBooking, show } from "./desk";

const FIRST = "2026-11-23T13:00:00Z";
const SECOND = "2026-11-30T13:00:00Z";
const THIRD = "2026-12-07T13:00:00Z";
const times = (starts_at: string) => ({ provider: "p1", starts_at, minutes: 30 });
const taken = (starts_at: string, next: string[]): TimeStanding => ({
  times: times(starts_at),
  refusal: {
    code: "slot_taken",
    by: [{ appointment: "x", starts_at, ends_at: "2026-11-30T13:30:00Z" }],
    next_free: next,
  },
});

describe("a pattern", () => {
  it("is of the day that was booked", () => {
    expect([weekdayOf("2026-11-23"), nthOf("2026-11-23"), nthOf("2026-11-30")]).toEqual(["monday", "fourth", "last"]);
    const entry = newRepeat("2026-11-23");
    expect(patternOf(entry, "2026-11-23")).toEqual({ by: "week", every: 1, on: ["monday"] });
    expect(patternOf({ ...entry, by: "month_day" }, "2026-11-23")).toEqual({ by: "month_day", every: 1, day: 23 });
    expect(endOf(entry)).toEqual({ by: "count", visits: 10 });
    expect(endOf({ ...entry, ends: "date" })).toBeNull();
  });

  it("outlives a draft, and what is none is not taken for one", () => {
    const entry = newRepeat("2026-11-23");
    expect(repeatEntryOf(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
    for (const none of [null, 3, "week", {}, { by: "day" }, { by: "week", every: "1" }]) {
      expect(repeatEntryOf(none)).toBeNull();
    }
  });
});

describe("dates that cannot be had", () => {
  const dates = [
    { key: "a", times: times(FIRST), refusal: null },
    { key: "b", times: times(SECOND), refusal: taken(SECOND, [THIRD]).refusal },
  ];

  it("are left out until somebody says otherwise", () => {
    expect(visitsOf(dates, new Map(), "")).toEqual([{ times: times(FIRST), overbook_reason: null }]);
    expect(visitsOf(dates, new Map([["b", { next: THIRD }]]), "")[1]).toEqual({
      times: times(THIRD),
      overbook_reason: null,
    });
    expect(visitsOf(dates, new Map([["b", "over" as const]]), " agreed ")[1]).toEqual({
      times: times(SECOND),
      overbook_reason: "agreed",
    });
  });

  it("of a change stay as they are", () => {
    const step = { appointment: "b", status: "scheduled" as const, from: times(FIRST), to: times(SECOND) };
    expect(movesOf([{ ...step, refusal: taken(SECOND, []).refusal }], new Map(), "")).toEqual([]);
    expect(movesOf([{ ...step, to: times(FIRST), refusal: null }], new Map(), "")).toEqual([]);
    expect(movesOf([{ ...step, refusal: null }], new Map(), "")).toHaveLength(1);
  });
});

describe("booking a series", () => {
  it("shows its dates first, asks about those that are taken, and books all at once", async () => {
    const plan = {
      refusal: null,
      visits: [{ times: times(FIRST), refusal: null }, taken(SECOND, ["2026-11-30T14:00:00Z"])],
    };
    show({
      series_dates: () => plan,
      book_series: () => done(["appointment"], [{ kind: "appointment", id: "new" }]),
    });
    const user = userEvent.setup();
    const dialog = await openBooking(user);
    await user.keyboard("ra");
    await screen.findByRole("option", { name: /RAMIREZ/ });
    await user.keyboard("{Enter}");
    await user.type(dialog.getByLabelText("Reason"), "Physiotherapy{Control>}m{/Control}");
    await user.click(dialog.getByRole("checkbox", { name: "Repeat this visit" }));
    expect(dialog.getByRole("checkbox", { name: "Monday" })).toBeChecked();
    await user.click(dialog.getByRole("button", { name: "Look at the dates" }));
    const review = within(await screen.findByRole("dialog", { name: "Dates of the series" }));
    expect(await review.findByText("Taken 08:00–08:30.")).toBeVisible();
    await user.click(review.getByRole("button", { name: /What then on/ }));
    await user.click(await screen.findByRole("option", { name: "Take Mon, Nov 30, 09:00" }));
    await user.click(review.getByRole("button", { name: "Book 2 visits" }));
    await waitFor(() => expect(asked("book_series")).toHaveLength(1));
    expect(asked("series_dates")[0]).toMatchObject({
      asked: { starts_at: "2026-11-23T13:00:00.000Z", repeat: { by: "week", every: 1, on: ["monday"] } },
    });
    expect(asked("book_series")[0]).toMatchObject({
      input: {
        patient: "pat-1",
        ends: { by: "count", visits: 10 },
        visits: [{ times: times(FIRST) }, { times: times("2026-11-30T14:00:00Z") }],
      },
    });
    await waitFor(() => expect(asked("discard_draft")).toHaveLength(1));
  });
});

describe("a visit of a series", () => {
  const change: SeriesChange = {
    series: "s1",
    visits: [
      { appointment: "a", status: "scheduled", from: times(FIRST), to: times("2026-11-23T14:00:00Z"), refusal: null },
      { appointment: "b", status: "confirmed", from: times(SECOND), to: times("2026-11-30T14:00:00Z"), refusal: null },
    ],
    exceptions: [times(THIRD)],
  };
  const series = {
    id: "s1",
    repeat: { by: "week" as const, every: 2, on: ["monday" as const] },
    number: 1,
    of: 3,
    apart: false,
  };

  async function open() {
    desk.day.appointments = [{ ...visit("a", "p1", FIRST, 30), series: "s1" }];
    desk.series = series;
    show({
      series_visits: () => change,
      move_series: () => done(["appointment"]),
      cancel_series: () => done(["appointment"]),
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("gridcell", { name: /^PATIENT, a/ }));
    expect(await screen.findByText("Visit 1 of 3")).toBeVisible();
    expect(screen.getByText("Every 2 weeks on Monday")).toBeVisible();
    return user;
  }

  it("is moved with those after it; exceptions stay and are named", async () => {
    const user = await open();
    await user.click(screen.getByRole("button", { name: "Change several…" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Change visits of the series" }));
    await user.clear(dialog.getByLabelText("Time"));
    await user.type(dialog.getByLabelText("Time"), "9:00");
    expect(await dialog.findByText(/Changed alone before.*Dec 7/)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Change 2 visits" }));
    await waitFor(() => expect(asked("move_series")).toHaveLength(1));
    expect(asked("series_visits").at(-1)).toMatchObject({
      asked: { appointment: "a", scope: "following", to: { starts_at: "2026-11-23T14:00:00.000Z" } },
    });
    expect(asked("move_series")[0]).toMatchObject({ input: { series: "s1", chosen: "a", moves: [{}, {}] } });
    expect(await screen.findByText("2 visits of the series were changed.")).toBeInTheDocument();
  });

  it("is cancelled with all that are ahead, from where each was seen to stand", async () => {
    const user = await open();
    await user.click(screen.getByRole("button", { name: "Cancel several…" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Cancel visits of the series" }));
    await user.click(dialog.getByRole("radio", { name: "All that are ahead" }));
    await user.type(dialog.getByLabelText("Reason"), "Treatment ended");
    await user.click(dialog.getByRole("button", { name: "Cancel 2 visits" }));
    await waitFor(() => expect(asked("cancel_series")).toHaveLength(1));
    expect(asked("cancel_series")[0]).toMatchObject({
      input: { series: "s1", visits: [{ appointment: "a", from: "scheduled" }, { from: "confirmed" }] },
    });
  });
});
