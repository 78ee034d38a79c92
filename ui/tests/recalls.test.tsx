// Recalls: the list by the day they are due, noting, closing, booking through the wish, adding with an interval.
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

import type { Overview, RecallRow } from "../src/api/bindings";
import { newQueryClient } from "../src/app/query-client";
import { PatientPicker } from "../src/features/patients";
import { RecallsPlace } from "../src/features/recalls";
import { addDays, addMonths, daysBetween } from "../src/features/recalls/recall-dates";
import { BookingWishProvider, useBookingWish } from "../src/shared/booking-wish";
import { KeepProvider } from "../src/shared/kept";
import { PreferencesProvider } from "../src/shared/preferences";
import { mockCore, type Answers } from "./core";
import { CLINIC, PLAIN, PROVIDERS } from "./days";
import { done, PATIENT, refused } from "./desk";

const ROW: RecallRow = {
  id: "r1",
  clinic: CLINIC,
  patient: PATIENT,
  phone: "+12125550147",
  plan: { reason: "Mammogram", due: "2026-11-20", visit_type: null, provider: "p1", every: 12 },
  visit_type_name: null,
  provider_name: "First Provider, MD",
  state: "due",
  fell_through: false,
  attempts: [],
};

const WISHES: string[] = [];

function Wish() {
  const { wish } = useBookingWish();
  if (wish) WISHES.push(`${wish.recall} ${wish.patient?.id} ${wish.startsAt} ${wish.reason}`);
  return null;
}

function show(answers: Answers, permissions: Overview["me"]["permissions"] = ["read_demographics", "write_schedule"]) {
  const calls = mockCore({ visit_types: () => [], ...answers });
  const overview: Overview = {
    ...({} as Overview),
    organisation: "Test clinic",
    buffer: 15,
    lock: 15,
    desk: { late_cancel_hours: 24, wait_amber: 15, wait_red: 30 },
    clinics: [PLAIN().clinic],
    providers: PROVIDERS,
    me: { id: "u", user_name: "desk", name: "Desk", roles: ["front_desk"], permissions },
  };
  render(
    <QueryClientProvider client={newQueryClient()}>
      <PreferencesProvider>
        <KeepProvider>
          <BookingWishProvider>
            <RecallsPlace overview={overview} PatientPicker={PatientPicker} />
            <Wish />
          </BookingWishProvider>
        </KeepProvider>
      </PreferencesProvider>
    </QueryClientProvider>,
  );
  return calls;
}

it("lists who is due with the number, and notes what came of a call", async () => {
  const calls = show({ recalls: () => [ROW], note_recall_attempt: () => done(["recall"]) });
  const row = within(await screen.findByRole("listitem", { name: "RAMIREZ, Ana Lucía, due Nov 20, 2026" }));
  expect(row.getByText("+12125550147")).toBeVisible();
  expect(row.getByText("3 days overdue")).toBeVisible();
  expect(row.getByText("First Provider, MD · every year")).toBeVisible();
  expect(calls).toContainEqual(["recalls", { clinic: CLINIC, until: "2026-12-23" }]);
  await userEvent.click(row.getByRole("button", { name: "Note contact…" }));
  await userEvent.type(row.getByRole("textbox", { name: /Note/ }), "After six{Enter}");
  const input = { recall: "r1", how: "phone", outcome: "no_answer", note: "After six" };
  await waitFor(() => expect(calls).toContainEqual(["note_recall_attempt", { input }]));
});

it("begins the booking of a free time with everything that the recall says", async () => {
  const start = "2026-11-24T15:00:00Z";
  const free = { from: start, until: start, minutes: 30, providers: [{ provider: PROVIDERS[0], starts: [start] }] };
  const calls = show({ recalls: () => [ROW], next_free: () => free });
  await userEvent.click(await screen.findByRole("button", { name: "Book…" }));
  await userEvent.click(await screen.findByRole("button", { name: /10:00 · First Provider, MD/ }));
  await waitFor(() => expect(WISHES.at(-1)).toBe(`r1 pat-1 ${start} Mammogram`));
  const asked = calls.find(([command]) => command === "next_free")?.[1] as { search: { providers: string[] } };
  expect(asked.search.providers).toEqual(["p1"]);
});

it("closes only with a reason, and says a refusal", async () => {
  const calls = show({ recalls: () => [ROW], close_recall: () => refused({ code: "recall_closed" }) });
  await userEvent.click(await screen.findByRole("button", { name: "Close…" }));
  await userEvent.click(screen.getByRole("button", { name: "Close recall" }));
  expect(screen.getByText("Write why it is closed.")).toBeVisible();
  expect(calls.some(([command]) => command === "close_recall")).toBe(false);
  await userEvent.type(screen.getByRole("textbox", { name: "Why it is closed without a visit" }), "Moved{Enter}");
  expect(await screen.findByText("This recall was closed already.")).toBeVisible();
});

it("a change carries what was seen, and an interval sets the day", async () => {
  const calls = show({ recalls: () => [ROW], change_recall: () => done(["recall"]) });
  await userEvent.click(await screen.findByRole("button", { name: "Change" }));
  const form = within(await screen.findByRole("dialog", { name: "Change recall" }));
  await userEvent.click(form.getByRole("button", { name: "6 months" }));
  await userEvent.click(form.getByRole("button", { name: "Save recall" }));
  const input = { recall: "r1", from: ROW.plan, to: { ...ROW.plan, due: "2027-05-23" } };
  await waitFor(() => expect(calls).toContainEqual(["change_recall", { input }]));
});

it("who may only look sees no way to change anything", async () => {
  show({ recalls: () => [ROW] }, ["read_demographics"]);
  await screen.findByText("Mammogram");
  expect(screen.queryByRole("button", { name: /Book|Note|Change|Close|Add/ })).toBeNull();
});

it("counts months to the last day of a shorter one, over years and leap days", () => {
  expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
  expect(addMonths("2027-08-31", 6)).toBe("2028-02-29");
  expect(addMonths("2026-11-23", 24)).toBe("2028-11-23");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(daysBetween("2026-03-01", "2026-11-10")).toBe(254);
});
