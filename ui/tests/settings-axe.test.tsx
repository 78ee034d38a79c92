// Names, roles and labels of every section and form of the settings, by axe. What needs a layout (contrast, sizes) is
// looked at in the real window; that a button is called by the words on it (2.5.3) is looked at here without one.
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, it } from "vitest";

import type { Overview } from "../src/api/bindings";
import { newQueryClient } from "../src/app/query-client";
import { SETTINGS_SECTIONS } from "../src/app/settings-sections";
import { SettingsPlace } from "../src/features/settings";
import { PreferencesProvider } from "../src/shared/preferences";
import { mockCore } from "./core";
import { CLINIC, PLAIN, PROVIDERS } from "./days";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PROFILE = {
  npi: "1234567893",
  specialty: null,
  languages: ["en", "es"],
  default_minutes: null,
  accepting_new: true,
};
const NAMED = { given: "Grace", family: "Okafor" };

const overview: Overview = {
  organisation: "Test clinic",
  buffer: 15,
  lock: 15,
  desk: { late_cancel_hours: 24, wait_amber: 15, wait_red: 30 },
  clinics: [PLAIN().clinic],
  providers: PROVIDERS,
  me: {
    id: "u-1",
    user_name: "ana",
    name: "Ana Rivera",
    roles: ["owner"],
    permissions: ["read_schedule", "write_schedule", "manage_clinic", "read_settings"],
  },
};

const WEEK = {
  windows: [{ weekday: "monday", hours: [480, 720], visit_types: [], valid_from: null, valid_until: null }],
  breaks: [{ weekday: "monday", hours: [600, 615] }],
};

function answers() {
  const type = {
    name: "Follow-up",
    minutes: 30,
    colour: "teal",
    kind: "phone",
    buffer_after: 5,
    providers: ["p1"],
    needs: ["ECG"],
  };
  const away = { first: "2026-11-24", from: 0, last: "2026-11-25", until: 1440, kind: "sick", note: null };
  const own = {
    id: "p1",
    week: WEEK,
    dates: [{ date: "2026-12-24", hours: [[480, 720]] }],
    time_off: [{ id: "off", away }],
  };
  const person = (id: string, active: boolean, enrolled: boolean) => ({
    id,
    user_name: id,
    details: { ...NAMED, roles: ["front_desk"], active },
    enrolled,
    providers: [],
  });
  const provider = (id: string, active: boolean) => ({
    id,
    clinic: CLINIC,
    details: { ...NAMED, title: "MD", user: null, profile: PROFILE, active },
  });
  return {
    drafts: () => [],
    visit_types: () => [true, false].map((active) => ({ id: String(active), details: { ...type, active } })),
    resources: () =>
      [true, false].map((active) => ({
        id: String(active),
        clinic: CLINIC,
        details: { name: "Room", kind: "ECG", active },
      })),
    clinic_hours: () => ({
      clinic: CLINIC,
      closed_days: [{ date: "2026-12-25", name: "Christmas" }],
      providers: [own],
    }),
    future_appointments: () => [],
    providers: () => [provider("p1", true), provider("p2", false)],
    users: () => [
      person("u-1", true, true),
      person("new", true, false),
      person("old", true, true),
      person("off", false, false),
    ],
  };
}

async function show(section: string) {
  mockCore(answers());
  render(
    <QueryClientProvider client={newQueryClient()}>
      <PreferencesProvider>
        <main>
          <SettingsPlace overview={overview} sections={SETTINGS_SECTIONS} />
        </main>
      </PreferencesProvider>
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  const list = within(await screen.findByRole("navigation", { name: "Sections of the settings" }));
  await user.click(list.getByRole("button", { name: section }));
  return user;
}

/** Buttons whose name does not have the words that stand on them: who speaks to the computer says what they read. */
function calledOtherwise(): string[] {
  const plain = (text: string | null) => (text ?? "").trim().toLowerCase();
  return [...document.querySelectorAll("button[aria-label]")]
    .filter((button) => !plain(button.getAttribute("aria-label")).includes(plain(button.textContent)))
    .map((button) => `${button.textContent}: ${button.getAttribute("aria-label")}`);
}

async function expectNothing() {
  expect(calledOtherwise()).toEqual([]);
  const found = await axe.run(document.body, {
    runOnly: { type: "tag", values: WCAG },
    rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
  });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

it.each([
  ["Clinic", "Organisation", ["Change the organisation", "Change Test clinic", "Change the front desk’s rules"]],
  ["Hours", "Business hours", ["Add closed day", "Add holidays"]],
  ["Visit types", "Retired", ["Add visit type"]],
  ["Rooms and equipment", "Out of use", ["Add room or equipment"]],
  ["Providers", "Book closed", ["Add provider", "Close the book of Grace Okafor, MD"]],
  ["People who sign in", "Has not signed in yet", ["Add person", "Reset sign-in: old", "Take off old"]],
  ["My sign-in", "Change password", []],
] as const)("%s", async (section, shown, buttons) => {
  const user = await show(section);
  await screen.findAllByText(shown);
  await expectNothing();
  for (const button of buttons) {
    await user.click(await screen.findByRole("button", { name: button }));
    await waitFor(() => expect(document.querySelector("[role=dialog], [role=alertdialog]")).not.toBeNull());
    await expectNothing();
    await user.keyboard("{Escape}");
  }
});

it("the week of a provider", async () => {
  const user = await show("Hours");
  await user.click(await screen.findByRole("button", { name: /Hours of/ }));
  await user.click(await screen.findByRole("option", { name: PROVIDERS[0]?.name ?? "" }));
  await screen.findByLabelText("From, Monday, break 1");
  await expectNothing();
  for (const button of ["Add date", "Enter time off"]) {
    await user.click(await screen.findByRole("button", { name: button }));
    await screen.findByRole("dialog");
    await expectNothing();
    await user.keyboard("{Escape}");
  }
});
