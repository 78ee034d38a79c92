import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { CLINIC, visit } from "./days";
import { asked, atOpening, desk, done, focused, refused, show } from "./desk";

describe("the day", () => {
  it("reads each card as a sentence, with its state in words", async () => {
    desk.day.appointments = [
      visit("a", "p1", "2026-11-23T15:00:00Z", 30, { patient_name: "RAMIREZ, Ana", kind: "video", reason: "Cough" }),
      visit("b", "p1", "2026-11-23T16:00:00Z", 30, { patient_name: "LI, Wei", status: "cancelled" }),
    ];
    show();
    const one = "RAMIREZ, Ana, 10:00 to 10:30, First Provider, MD. Scheduled. Video. Cough";
    expect(await screen.findByRole("gridcell", { name: one })).toBeVisible();
    expect(screen.getByRole("gridcell", { name: /LI, Wei.*Cancelled/ })).toBeVisible();
  });

  it("is walked with the arrows, one place in the tab order, and digits jump to a provider", async () => {
    desk.day.appointments = [
      visit("a", "p1", "2026-11-23T13:15:00Z", 30),
      visit("b", "p2", "2026-11-23T13:00:00Z", 30),
    ];
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
    desk.day.appointments = [visit("a", "p1", "2026-11-23T13:00:00Z", 30)];
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
    desk.day.appointments = [
      visit("a", "p1", "2026-11-23T13:00:00Z", 30),
      visit("b", "p1", "2026-11-23T13:30:00Z", 30),
    ];
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
    desk.day.appointments = [visit("a", "p1", "2026-11-23T13:00:00Z", 30)];
    show();
    const user = userEvent.setup();
    (await screen.findByRole("gridcell", { name: /^PATIENT, a/ })).focus();
    await user.keyboard("{ArrowDown}{ArrowUp}m{ArrowDown}{Escape}");
    expect(screen.getByText("Put back.")).toBeInTheDocument();
    expect(asked("move_appointment")).toEqual([]);
  });

  it("says what a moved appointment is now, and shows it", async () => {
    desk.day.appointments = [visit("a", "p1", "2026-11-23T13:00:00Z", 30)];
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
    desk.day.appointments = [visit("a", "p1", "2026-11-23T13:15:00Z", 30)];
    show({}, ["read_schedule"]);
    const user = await atOpening(userEvent.setup());
    await user.keyboard("{Enter}n");
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.keyboard("{ArrowDown}m{Enter}");
    expect(await screen.findByText("Ramirez".toUpperCase() + ", Ana Lucía")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Cancel visit" })).toBeNull();
  });

  it("without providers teaches the next step", async () => {
    desk.day.providers = [];
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
