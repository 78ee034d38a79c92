// A visit on its way: each state one key, the row of buttons, the way back, the queue and the call list.
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";

import type { CallList, QueueView } from "../src/api/bindings";
import { CLINIC, visit } from "./days";
import { asked, desk, done, refused, show } from "./desk";

const START = "2026-11-23T15:00:00Z";
/** Five minutes after ten in New York. */
const NOW = Date.parse("2026-11-23T15:05:00Z");

const EMPTY: QueueView = { clinic: CLINIC, date: "2026-11-23", wait_amber: 15, wait_red: 30, entries: [] };

function waiting(id: string, arrived: string, counts: string, beside = false): QueueView["entries"][number] {
  const card = visit(id, "p1", counts, 30, {
    status: beside ? "cancelled" : "checked_in",
    since: arrived,
    revision: 1,
  });
  return { card, provider_name: "First Provider, MD", arrived_at: arrived, counts_from: counts, beside };
}

async function onCard() {
  const user = userEvent.setup();
  (await screen.findByRole("gridcell", { name: /^PATIENT, a/ })).focus();
  return user;
}

beforeEach(() => {
  vi.spyOn(Date, "now").mockReturnValue(NOW);
  desk.day.appointments = [visit("a", "p1", START, 30)];
  return () => vi.restoreAllMocks();
});

/** What a core would do: the card goes on, and its revision grows. */
function goesOn(status: (typeof desk.day.appointments)[number]["status"]) {
  return () => {
    const [card] = desk.day.appointments;
    if (card) desk.day.appointments = [{ ...card, status, since: "2026-11-23T15:05:00Z", revision: card.revision + 1 }];
    return done(["appointment"]);
  };
}

describe("the states of a visit", () => {
  it("are one key each on the card, said, and undone by Ctrl+Z from what was seen", async () => {
    show({
      queue: () => EMPTY,
      check_in_appointment: goesOn("checked_in"),
      take_back_step: goesOn("scheduled"),
    });
    const user = await onCard();
    await user.keyboard("c");
    await waitFor(() => expect(asked("check_in_appointment")).toHaveLength(1));
    expect(asked("check_in_appointment")[0]).toEqual({
      input: { appointment: "a", seen: { status: "scheduled", starts_at: START } },
    });
    const bar = within(await screen.findByRole("group", { name: "Done" }));
    expect(bar.getByText("PATIENT, a is checked in.")).toBeVisible();
    expect(screen.getByText("PATIENT, a is checked in. Ctrl+Z undoes it.")).toBeInTheDocument();
    expect(await screen.findByRole("gridcell", { name: /Checked in/ })).toHaveAttribute("data-mark", "●");
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(asked("take_back_step")).toHaveLength(1));
    expect(asked("take_back_step")[0]).toEqual({ input: { appointment: "a", from: "checked_in", revision: 1 } });
    expect(await bar.findByText("Undone.")).toBeVisible();
  });

  it("an undo that somebody overtook is refused and says so", async () => {
    show({
      queue: () => EMPTY,
      check_in_appointment: goesOn("checked_in"),
      take_back_step: () => refused({ code: "changed_meanwhile" }),
    });
    const user = await onCard();
    await user.keyboard("c");
    await user.click(await screen.findByRole("button", { name: /^Undo/ }));
    expect(await screen.findAllByText(/^Not undone\. Somebody changed this meanwhile/)).not.toHaveLength(0);
    expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull();
  });

  it("says why a step is not possible, without a dialog in the way", async () => {
    show({ queue: () => EMPTY, mark_no_show: () => refused({ code: "before_its_start", starts_at: START }) });
    const user = await onCard();
    await user.keyboard("x");
    expect(await screen.findAllByText("A no-show is marked once the visit’s time has come.")).toHaveLength(2);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("stand in one row of buttons: those that are possible now, with their keys", async () => {
    show({ queue: () => EMPTY, check_in_appointment: goesOn("checked_in") });
    const user = await onCard();
    await user.keyboard("{Enter}");
    const row = within(await screen.findByRole("group", { name: "Next step" }));
    const names = () => row.getAllByRole("button").map((button) => button.textContent);
    expect(names()).toEqual(["Check in C", "Confirm K", "No-show X"]);
    await user.click(row.getByRole("button", { name: /^Check in/ }));
    await waitFor(() => expect(names()).toEqual(["Show to room R", "Start visit S", "Take back B"]));
    expect(row.getByRole("button", { name: /^Show to room/ })).toHaveFocus();
  });

  it("offers neither check-in nor no-show before the day", async () => {
    vi.spyOn(Date, "now").mockReturnValue(Date.parse("2026-11-20T15:00:00Z"));
    show({ queue: () => EMPTY });
    const user = await onCard();
    await user.keyboard("{Enter}");
    const row = within(await screen.findByRole("group", { name: "Next step" }));
    expect(row.getAllByRole("button").map((button) => button.textContent)).toEqual(["Confirm K"]);
  });

  it("cancelling says what was seen, and Delete opens it", async () => {
    const [card] = desk.day.appointments;
    if (card) desk.day.appointments = [{ ...card, status: "checked_in", revision: 1 }];
    show({ queue: () => EMPTY, cancel_appointment: goesOn("cancelled"), take_back_step: goesOn("checked_in") });
    const user = await onCard();
    await user.keyboard("{Delete}");
    await user.type(await screen.findByLabelText("Reason"), "left");
    await user.click(screen.getByRole("button", { name: "Cancel visit" }));
    await waitFor(() => expect(asked("cancel_appointment")).toHaveLength(1));
    expect(asked("cancel_appointment")[0]).toEqual({
      input: { appointment: "a", reason: "left", wished_by: "patient", from: "checked_in" },
    });
    await user.click(await screen.findByRole("button", { name: /^Undo/ }));
    await waitFor(() => expect(asked("take_back_step")).toHaveLength(1));
    expect(asked("take_back_step")[0]).toEqual({ input: { appointment: "a", from: "cancelled", revision: 2 } });
  });

  it("does not book silently over who has the time by now", async () => {
    const [card] = desk.day.appointments;
    if (card) desk.day.appointments = [{ ...card, status: "no_show", revision: 1 }];
    const by = [{ appointment: "b", starts_at: START, ends_at: "2026-11-23T15:30:00Z" }];
    let refuses = true;
    show({
      queue: () => EMPTY,
      take_back_step: () => {
        if (refuses) return refused({ code: "slot_taken", by, next_free: [] });
        return goesOn("scheduled")();
      },
    });
    const user = await onCard();
    await user.keyboard("b");
    const dialog = within(await screen.findByRole("dialog", { name: /was not put back/ }));
    expect(dialog.getByText(/Taken 10:00–10:30/)).toBeVisible();
    refuses = false;
    await user.type(dialog.getByRole("textbox"), "Both wait");
    await user.click(dialog.getByRole("button", { name: "Put back anyway" }));
    await waitFor(() => expect(asked("take_back_step")).toHaveLength(2));
    expect(asked("take_back_step")[1]).toEqual({
      input: { appointment: "a", from: "no_show", revision: 1, overbook_reason: "Both wait" },
    });
  });

  it("a move can be undone: the same way back, from where it went", async () => {
    show({ queue: () => EMPTY, move_appointment: () => done(["appointment"]) });
    const user = await onCard();
    await user.keyboard("{ArrowDown}{ArrowUp}m{ArrowDown}{Enter}");
    await user.click(await screen.findByRole("button", { name: /^Undo/ }));
    await waitFor(() => expect(asked("move_appointment")).toHaveLength(2));
    const [to, back] = asked("move_appointment") as { input: { from: unknown; to: unknown } }[];
    expect([back?.input.from, back?.input.to]).toEqual([to?.input.to, to?.input.from]);
  });
});

describe("who is here", () => {
  it("is in the order of arrival, with minutes, and marked by the policy in words", async () => {
    const entries = [
      waiting("a", "2026-11-23T14:20:00Z", "2026-11-23T14:35:00Z"),
      waiting("b", "2026-11-23T14:50:00Z", "2026-11-23T14:50:00Z"),
      waiting("c", "2026-11-23T14:55:00Z", "2026-11-23T15:30:00Z"),
    ];
    show({ queue: () => ({ ...EMPTY, entries }), room_appointment: goesOn("roomed") });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("tab", { name: /^Here/ }));
    const queue = within(await screen.findByRole("tabpanel", { name: /^Here/ }));
    const minutes = queue.getAllByText(/ min/).map((each) => each.textContent);
    expect(minutes).toEqual(["45 min, too long", "15 min, long", "10 min"]);
    await user.click(queue.getByRole("button", { name: "Show to room: PATIENT, b" }));
    await waitFor(() => expect(asked("room_appointment")).toHaveLength(1));
  });

  it("goes on by itself and leaves the focus where it is", async () => {
    vi.restoreAllMocks();
    vi.useFakeTimers({ now: NOW, toFake: ["Date", "setInterval", "clearInterval"] });
    const entries = [waiting("a", "2026-11-23T14:55:00Z", "2026-11-23T14:55:00Z")];
    show({ queue: () => ({ ...EMPTY, entries }) });
    const user = userEvent.setup({ advanceTimers: (by) => void vi.advanceTimersByTime(by) });
    await screen.findByRole("tab", { name: /^Here/ });
    await user.keyboard("q");
    const next = await screen.findByRole("button", { name: /^Show to room: PATIENT, a/ });
    next.focus();
    expect(screen.getByText("10 min")).toBeVisible();
    act(() => void vi.advanceTimersByTime(6 * 60_000));
    expect(screen.getByText("16 min, long")).toBeVisible();
    expect(next).toHaveFocus();
    vi.useRealTimers();
  });

  it("asks about who came although the visit stands elsewhere", async () => {
    const entries = [waiting("a", "2026-11-23T14:55:00Z", START, true)];
    show({ queue: () => ({ ...EMPTY, entries }), dismiss_arrival: () => done(["appointment"]) });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("tab", { name: /^Here/ }));
    expect(await screen.findByText("Here, but the visit was cancelled meanwhile.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Looked after" }));
    await waitFor(() => expect(asked("dismiss_arrival")).toHaveLength(1));
    expect(asked("dismiss_arrival")[0]).toEqual({ input: { appointment: "a", revision: 1 } });
  });
});

describe("the call list", () => {
  const list = (): CallList => ({
    clinic: CLINIC,
    date: "2026-11-24",
    entries: ["a", "b"].map((id) => ({
      card: visit(id, "p1", "2026-11-24T15:00:00Z", 30),
      provider_name: "First Provider, MD",
      phones: ["+1 202 555 0143"],
      language: id === "b" ? "es" : null,
      calls: id === "b" ? 2 : 0,
      last_call: id === "b" ? "2026-11-23T14:00:00Z" : null,
      last_result: id === "b" ? "no_answer" : null,
    })),
  });

  it("asks for the next open day, and takes each answer by one key", async () => {
    show({
      queue: () => EMPTY,
      call_list: list,
      record_call: () => done(["appointment"]),
      confirm_appointment: () => done(["appointment"]),
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("tab", { name: "Calls" }));
    expect(await screen.findByRole("heading", { name: /^Tuesday, November 24/ })).toBeVisible();
    expect(asked("call_list")[0]).toEqual({ clinic: CLINIC, date: null });
    expect(screen.getByText(/^Called 2 times, last: No answer/)).toBeVisible();
    const answers = within(screen.getByRole("group", { name: "What PATIENT, a said" }));
    answers.getByRole("button", { name: /^Confirmed/ }).focus();
    await user.keyboard("a");
    await waitFor(() => expect(asked("record_call")).toHaveLength(1));
    expect(asked("record_call")[0]).toEqual({
      input: { appointment: "a", result: "no_answer", starts_at: "2026-11-24T15:00:00Z" },
    });
    await user.keyboard("{ArrowDown}k");
    await waitFor(() => expect(asked("confirm_appointment")).toHaveLength(1));
    expect(asked("confirm_appointment")[0]).toMatchObject({ input: { appointment: "b" } });
  });

  it("is not for those who may not see telephone numbers", async () => {
    show({ queue: () => EMPTY }, ["read_schedule", "write_schedule"]);
    expect(await screen.findByRole("tab", { name: /^Here/ })).toBeVisible();
    expect(screen.queryByRole("tab", { name: "Calls" })).toBeNull();
  });
});
