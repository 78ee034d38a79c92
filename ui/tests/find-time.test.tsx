// The next free times of all providers, and the booking at one press.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import type { FreeSearch, NextFree } from "../src/api/bindings";
import { freeDays } from "../src/features/appointments/finding/free-times";
import { dateAt } from "../src/features/appointments/clock";
import { CLINIC, FOLLOW_UP, PROVIDERS, VIDEO_VISIT } from "./days";
import { desk, show } from "./desk";

const [FIRST, SECOND] = PROVIDERS as [(typeof PROVIDERS)[0], (typeof PROVIDERS)[0]];
const FOUND: NextFree = {
  from: "2026-11-23T13:00:00Z",
  until: "2026-12-23T13:00:00Z",
  minutes: 20,
  providers: [
    { provider: FIRST, starts: ["2026-11-23T15:00:00Z", "2026-11-25T15:00:00Z"] },
    { provider: SECOND, starts: ["2026-11-23T14:00:00Z"] },
  ],
};
const answers = { visit_types: () => [FOLLOW_UP, VIDEO_VISIT], next_free: () => FOUND };

it("lists the times of all together, soonest first, by day", () => {
  const days = freeDays(FOUND, (at) => dateAt(at, "America/New_York"));
  expect(days.map(({ date, times }) => [date, ...times.map(({ provider }) => provider.id)])).toEqual([
    ["2026-11-23", "p2", "p1"],
    ["2026-11-25", "p1"],
  ]);
});

describe("finding a time", () => {
  it("is one flow by keyboard: F, the type, a time, and the booking stands there with everything filled in", async () => {
    show(answers);
    const user = userEvent.setup();
    await screen.findByRole("grid");
    await user.keyboard("f");
    const dialog = within(await screen.findByRole("dialog", { name: "Find a time" }));
    await user.click(dialog.getByRole("button", { name: /Visit type/ }));
    await user.click(await screen.findByRole("option", { name: "Video visit" }));
    await user.click(dialog.getByRole("checkbox", { name: FIRST.name }));
    await waitFor(() => expect(last()).toMatchObject({ visit_type: "vt2", providers: ["p1"], date: "2026-11-23" }));
    const times = await dialog.findAllByRole("option");
    expect(times.map((time) => time.textContent)).toEqual([
      "09:00 Second Provider, NP",
      "10:00 First Provider, MD",
      "10:00 First Provider, MD",
    ]);
    times[1]?.focus();
    await user.keyboard("{Enter}");
    const booking = within(await screen.findByRole("dialog", { name: "Book a visit" }));
    expect(booking.getByLabelText("Time")).toHaveValue("10:00");
    expect(booking.getByRole("button", { name: /Visit type/ })).toHaveTextContent("Video visit");
    expect(booking.getByRole("button", { name: /Length/ })).toHaveTextContent("20 min");
    expect(booking.getByText(/First Provider, MD/)).toBeVisible();
  });

  it("asks for a part of the day, and says when nothing is free", async () => {
    show({ ...answers, next_free: () => ({ ...FOUND, providers: [] }) });
    const user = userEvent.setup();
    await screen.findByRole("grid");
    await user.click(screen.getByRole("button", { name: /Find a time/ }));
    const dialog = within(await screen.findByRole("dialog", { name: "Find a time" }));
    await user.click(dialog.getByRole("button", { name: /Part of day/ }));
    await user.click(await screen.findByRole("option", { name: /Evening/ }));
    await waitFor(() => expect(last()).toMatchObject({ clinic: CLINIC, part: "evening", providers: [] }));
    expect(await dialog.findByText(/Nothing is free in the 30 days/)).toBeVisible();
  });

  it("is not for those who may not book", async () => {
    show(answers, ["read_schedule"]);
    await screen.findByRole("grid");
    expect(screen.queryByRole("button", { name: /Find a time/ })).toBeNull();
    await userEvent.setup().keyboard("f");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

function last(): FreeSearch | undefined {
  const searches = desk.calls.filter(([name]) => name === "next_free");
  return (searches.at(-1)?.[1] as { search: FreeSearch } | undefined)?.search;
}
