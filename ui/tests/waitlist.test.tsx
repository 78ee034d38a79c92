// The waitlist beside the schedule: proposals, offering, answering, entering, and the bar over the day.
import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

import type { WaitlistRow, WaitlistView, WaitlistWish } from "../src/api/bindings";
import { newQueryClient } from "../src/app/query-client";
import { waitlistTab } from "../src/features/waitlist";
import { nextEnd } from "../src/features/waitlist/use-waitlist.query";
import { PatientPicker } from "../src/features/patients";
import { PreferencesProvider } from "../src/shared/preferences";
import type { BesideSchedule } from "../src/shared/schedule-side";
import { mockCore, type Answers } from "./core";
import { CLINIC, PLAIN, PROVIDERS } from "./days";
import { done, PATIENT, refused } from "./desk";

const AT = "2026-11-23T15:30:00Z";
const TIMES = { provider: "p1", starts_at: AT, minutes: 30 };

const WISH: WaitlistWish = {
  providers: [],
  visit_type: null,
  minutes: 30,
  kind: "in_person",
  parts: ["morning"],
  weekdays: [],
  not_before: null,
  until: null,
  urgency: "urgent",
  reason: "Knee pain",
  appointment: "later",
};

const row = (id: string, family: string, more: Partial<WaitlistRow> = {}): WaitlistRow => ({
  id,
  clinic: CLINIC,
  patient: { ...PATIENT, id: `patient-of-${id}`, family },
  phone: "+12125550147",
  wish: WISH,
  visit_type_name: null,
  added_by: "Desk",
  added_at: new Date(Date.now() - 3 * 86_400_000).toISOString(),
  booked: { provider: "p1", starts_at: "2026-12-02T15:30:00Z", minutes: 30 },
  declined: 0,
  holds: [],
  ...more,
});

const proposal = (entry: string) => ({
  entry,
  times: TIMES,
  score: { urgency: 50, waiting: 3, earlier: 3, fit: 10 },
  total: 66,
});

const FREED: WaitlistView = {
  entries: [row("e1", "Ramirez"), row("e2", "Li")],
  freed: [
    {
      provider: PROVIDERS[0]!,
      from: AT,
      until: "2026-11-23T16:00:00Z",
      proposals: [proposal("e1"), proposal("e2")],
    },
  ],
};

const hold = { id: "h1", times: TIMES, until: "2026-11-23T15:10:00Z", stands: true, placed_by: "Desk" };
const ASKED: WaitlistView = { entries: [row("e1", "Ramirez", { holds: [hold] }), row("e2", "Li")], freed: [] };

const shown: string[] = [];
const said: string[] = [];

function beside(mayWrite = true): BesideSchedule {
  return {
    clinic: PLAIN().clinic,
    date: "2026-11-23",
    providers: PROVIDERS,
    mayWrite,
    mayRegister: false,
    Picker: PatientPicker,
    selected: null,
    onShow: (id) => shown.push(id),
    announce: (words) => said.push(words),
  };
}

function ReadAgain() {
  const client = useQueryClient();
  return <button onClick={() => void client.invalidateQueries()}>read again</button>;
}

function show(answers: Answers, mayWrite = true) {
  const calls = mockCore(answers);
  const { Content, Bar } = waitlistTab;
  render(
    <QueryClientProvider client={newQueryClient()}>
      <PreferencesProvider>
        {Bar && <Bar {...beside(mayWrite)} onOpen={() => shown.push("tab")} />}
        <Content {...beside(mayWrite)} />
        <ReadAgain />
      </PreferencesProvider>
    </QueryClientProvider>,
  );
  return calls;
}

it("says whom a freed time suits and why, and offers it at one press", async () => {
  let list = FREED;
  const calls = show({
    waitlist: () => list,
    offer_time: () => {
      list = ASKED;
      return done(["hold"], [{ kind: "hold", id: "h1" }]);
    },
  });
  const freed = within(await screen.findByRole("article", { name: "Free 10:30–11:00, First Provider, MD" }));
  expect(freed.getAllByText(/Urgent · waits 3 days · 9 days earlier · fills it/)).toHaveLength(2);
  await userEvent.click(freed.getByRole("button", { name: /^Offer ?RAMIREZ, Ana Lucía/ }));
  expect(calls).toContainEqual(["offer_time", { input: { entry: "e1", from: WISH, times: TIMES } }]);
  const asked = within(await screen.findByRole("article", { name: "Asking RAMIREZ, Ana Lucía" }));
  expect(asked.getByText("+12125550147")).toBeVisible();
  expect(asked.getByText("Held until 10:10 by Desk")).toBeVisible();
  expect(said.at(-1)).toBe("10:30–11:00 is held for RAMIREZ, Ana Lucía for 10 minutes.");
});

it("a yes moves the later visit and shows it; a refusal is said", async () => {
  let answers = 0;
  const calls = show({
    waitlist: () => ASKED,
    accept_offer: () => (answers++ === 0 ? refused({ code: "hold_ended" }) : done(["appointment"])),
  });
  const yes = await screen.findByRole("button", { name: "Yes, move visit" });
  await userEvent.click(yes);
  expect(await screen.findByRole("alert")).toHaveTextContent("answered already");
  await userEvent.click(yes);
  await waitFor(() => expect(shown.at(-1)).toBe("later"));
  expect(calls).toContainEqual(["accept_offer", { input: { hold: "h1", entry: "e1", appointment: "later" } }]);
});

it("removes only with a reason", async () => {
  const calls = show({ waitlist: () => ASKED, remove_from_waitlist: () => done(["waitlist_entry"]) });
  await userEvent.click(await screen.findByRole("button", { name: /^Remove… ?LI, Ana Lucía/ }));
  await userEvent.click(screen.getByRole("button", { name: "Remove from list" }));
  expect(screen.getByText("Write why they wait no longer.")).toBeVisible();
  await userEvent.type(screen.getByRole("textbox", { name: "Why they wait no longer" }), "Went elsewhere{Enter}");
  await waitFor(() =>
    expect(calls).toContainEqual(["remove_from_waitlist", { input: { entry: "e2", reason: "Went elsewhere" } }]),
  );
});

it("a change carries what was seen", async () => {
  const calls = show({
    waitlist: () => ASKED,
    visit_types: () => [],
    change_waitlist_entry: () => done(["waitlist_entry"]),
  });
  await userEvent.click(await screen.findByRole("button", { name: /^Change ?LI, Ana Lucía/ }));
  const form = within(await screen.findByRole("dialog", { name: "Change what they wait for" }));
  await userEvent.click(form.getByRole("checkbox", { name: "Evening" }));
  await userEvent.click(form.getByRole("radio", { name: "Soon" }));
  await userEvent.click(form.getByRole("button", { name: "Save wish" }));
  const to = { ...WISH, parts: ["morning", "evening"], urgency: "soon" };
  await waitFor(() =>
    expect(calls).toContainEqual(["change_waitlist_entry", { input: { entry: "e2", from: WISH, to } }]),
  );
});

it("a bar tells what freed since, not what was free before", async () => {
  let list: WaitlistView = { ...FREED, freed: [] };
  show({ waitlist: () => list });
  await screen.findByText("Waiting (2)");
  list = FREED;
  await userEvent.click(screen.getByRole("button", { name: "read again" }));
  const sentence = "10:30 with First Provider, MD is free now: 2 would come earlier";
  const bar = within(await screen.findByRole("group", { name: sentence }));
  expect(said.at(-1)).toBe(sentence);
  await userEvent.click(bar.getByRole("button", { name: "Put this notice aside" }));
  expect(screen.queryByRole("group", { name: sentence })).toBeNull();
});

it("who may only look sees no way to change anything", async () => {
  show({ waitlist: () => ASKED }, false);
  await screen.findByText("Waiting (2)");
  expect(screen.queryByRole("button", { name: /Yes|Remove|Change|Add/ })).toBeNull();
});

it("reads again when the next hold runs out", () => {
  const now = Date.parse("2026-11-23T15:00:00Z");
  expect(nextEnd(FREED, now)).toBe(false);
  expect(nextEnd(ASKED, now)).toBe(10 * 60_000 + 500);
  expect(nextEnd(ASKED, now + 3_600_000)).toBe(500);
});
