import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import type { DayView, DaysView } from "../src/api/bindings";
import { CLINIC, PROVIDERS, dayBetween, visit } from "./days";
import { asked, desk, done, focused, show } from "./desk";

/** Monday the 23rd to Sunday the 29th, UTC-5, with the visits of the desk's day and one on Wednesday. */
function weekOf(provider: string | null): DaysView {
  const days: DayView[] = Array.from({ length: 7 }, (_, index) => {
    const at = (day: number) => `2026-11-${23 + day}`;
    return dayBetween(at(index), `${at(index)}T05:00:00Z`, `${index === 6 ? "2026-11-30" : at(index + 1)}T05:00:00Z`);
  });
  const all = [...desk.day.appointments, visit("wed", "p1", "2026-11-25T14:00:00Z", 30, { patient_name: "WEST, Wed" })];
  const appointments = all.filter((card) => provider === null || card.times.provider === provider);
  const providers = PROVIDERS.filter(({ id }) => provider === null || id === provider);
  return structuredClone({ clinic: desk.day.clinic, days, providers, appointments });
}

const answers = {
  days: ({ provider }: { provider: string | null }) => weekOf(provider),
  loads: () => [
    {
      date: "2026-11-24",
      providers: [{ provider: "p1", visits: 3, open: 600, taken: 90, free: 510, longest_free: 240 }],
    },
  ],
  move_appointment: () => done(["appointment"]),
};

beforeEach(() => {
  localStorage.clear();
  desk.day.appointments = [visit("a", "p1", "2026-11-23T13:00:00Z", 30), visit("b", "p2", "2026-11-23T13:00:00Z", 30)];
});

describe("the week of a provider", () => {
  it("comes with W, one book a day, and is kept", async () => {
    show(answers);
    await screen.findByRole("gridcell", { name: /^PATIENT, a/ });
    await userEvent.setup().keyboard("w");
    expect(await screen.findByRole("gridcell", { name: /^WEST, Wed/ })).toBeVisible();
    expect(document.querySelectorAll(".book")).toHaveLength(7);
    expect(asked("days").at(-1)).toEqual({ clinic: CLINIC, date: "2026-11-23", days: 7, provider: "p1" });
    expect(screen.queryByRole("gridcell", { name: /^PATIENT, b/ })).toBeNull();
    expect(localStorage.getItem("lamplight.schedule.view")).toBe("week");
    expect(screen.getByText("Week.")).toBeInTheDocument();
  });

  it("moves a visit to another day by keys and says the day", async () => {
    show(answers);
    await screen.findByRole("gridcell", { name: /^PATIENT, a/ });
    const user = userEvent.setup();
    await user.keyboard("w");
    (await screen.findByRole("gridcell", { name: /^PATIENT, a/ })).focus();
    await user.keyboard("{ArrowDown}{ArrowUp}m{ArrowRight}");
    expect(screen.getByText(/^08:00, Tue, Nov 24\. Free\./)).toBeInTheDocument();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(asked("move_appointment")).toHaveLength(1));
    expect(asked("move_appointment")[0]).toMatchObject({
      input: { to: { provider: "p1", starts_at: "2026-11-24T13:00:00.000Z" } },
    });
    expect(await screen.findByText(/PATIENT, a is now at Tue, Nov 24, 2026, 08:00/)).toBeInTheDocument();
  });
});

describe("the list", () => {
  it("has every visit by time, is filtered, and opens details with Enter", async () => {
    show(answers);
    const user = userEvent.setup();
    await screen.findByRole("gridcell", { name: /^PATIENT, a/ });
    await user.keyboard("l");
    const list = within(await screen.findByRole("grid", { name: /Visits by time/ }));
    expect(list.getAllByRole("row")).toHaveLength(3);
    const first = list.getByRole("row", { name: /PATIENT, a/ });
    first.focus();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toHaveTextContent("PATIENT, b");
    await user.keyboard("{ArrowUp}{Enter}");
    expect(await screen.findByRole("button", { name: "Cancel visit" })).toBeVisible();
  });
});

describe("the month", () => {
  it("says what is free, and a day opens by Enter", async () => {
    show(answers);
    const user = userEvent.setup();
    await screen.findByRole("gridcell", { name: /^PATIENT, a/ });
    await user.keyboard("o");
    const day = await screen.findByRole("gridcell", {
      name: /Tuesday, November 24, 2026\. 8 h 30 min free\. longest 4 h\. 3 visits/,
    });
    expect(screen.getByRole("gridcell", { name: /November 25.*Closed/ })).toBeVisible();
    screen.getByRole("gridcell", { name: /Monday, November 23/ }).focus();
    await user.keyboard("{ArrowRight}");
    expect(day).toHaveFocus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(asked("day")).toContainEqual({ clinic: CLINIC, date: "2026-11-24" }));
  });
});

describe("printing", () => {
  const saved = { path: "/saved/day-sheet-2026-11-23.pdf", pages: 1, visits: 2, unprintable: 1 };

  it("saves the day sheet, says where, and hands it to the viewer", async () => {
    show({ ...answers, save_sheet: () => saved, open_saved_sheet: () => null });
    const user = userEvent.setup();
    await screen.findByRole("gridcell", { name: /^PATIENT, a/ });
    await user.keyboard("p");
    const dialog = within(await screen.findByRole("dialog", { name: "Print the schedule" }));
    await user.click(dialog.getByLabelText("With cancelled visits, struck through"));
    await user.click(dialog.getByRole("button", { name: "Save PDF" }));
    expect(await dialog.findByText(saved.path)).toBeVisible();
    expect(dialog.getByText(/1 letter could not be printed/)).toBeVisible();
    expect(asked("save_sheet")[0]).toMatchObject({
      request: { clinic: CLINIC, date: "2026-11-23", days: 1, provider: null, with_cancelled: true, apart: false },
    });
    await user.click(dialog.getByRole("button", { name: "Open in the viewer" }));
    await waitFor(() => expect(asked("open_saved_sheet")).toHaveLength(1));
  });

  it("from a week prints that provider's week", async () => {
    show({ ...answers, save_sheet: () => saved });
    const user = userEvent.setup();
    await screen.findByRole("gridcell", { name: /^PATIENT, a/ });
    await user.keyboard("w");
    await screen.findByRole("gridcell", { name: /^WEST, Wed/ });
    await user.keyboard("{Control>}p{/Control}");
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Save PDF" }));
    await waitFor(() => expect(asked("save_sheet")).toHaveLength(1));
    expect(asked("save_sheet")[0]).toMatchObject({ request: { date: "2026-11-23", days: 7, provider: "p1" } });
  });

  it("is not offered to those who may not see demographics", async () => {
    show(answers, ["read_schedule"]);
    await screen.findByRole("gridcell", { name: /^PATIENT, a/ });
    await userEvent.setup().keyboard("p");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(focused()).not.toBe("Print the schedule");
  });
});

describe("density", () => {
  it("changes what a minute is worth, and is kept", async () => {
    show(answers);
    const user = userEvent.setup();
    await screen.findByRole("gridcell", { name: /^PATIENT, a/ });
    const minute = () =>
      Number.parseFloat(document.querySelector<HTMLElement>(".day")?.style.getPropertyValue("--minute") ?? "");
    const before = minute();
    await user.click(screen.getByRole("button", { name: "Display" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Roomy" }));
    expect(minute()).toBeGreaterThan(before);
    expect(localStorage.getItem("lamplight.schedule.density")).toBe("roomy");
  });
});
