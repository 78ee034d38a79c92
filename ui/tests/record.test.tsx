import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import type { ChangePatient, DraftView, Overview, PatientRecord } from "../src/api/bindings";
import { newQueryClient } from "../src/app/query-client";
import { PatientsPlace } from "../src/features/patients";
import { mediaOf } from "../src/features/patients/record/scale-picture";
import { readable } from "../src/features/patients/record/shown";
import { PreferencesProvider } from "../src/shared/preferences";
import { mockCore, type Answers } from "./core";
import { PLAIN } from "./days";

const ANA = { id: "pat-1", mrn: "004512", given: "Ana Lucía", family: "Ramirez", birth_date: "1972-02-03" };
const RECORD: PatientRecord = {
  patient: ANA,
  preferred_name: "Lucha",
  sex: "female",
  gender: null,
  pronouns: null,
  phones: ["+12125550147"],
  email: null,
  addresses: [],
  language: "es",
  interpreter: true,
  emergency_contact: null,
  pharmacy: null,
  insurances: [],
  identifiers: [],
  deceased_on: null,
  photo: null,
  archived: false,
  changed: [],
  upcoming: [],
  past: [],
};

let record = RECORD;
let drafts: DraftView[] = [];
let calls: [string, unknown][] = [];
const done = { result: "done", operation: "d/1", created: [], changed: ["patient"] };

function show(
  answers: Answers = {},
  permissions: Overview["me"]["permissions"] = ["read_demographics", "write_demographics"],
) {
  calls = mockCore({
    patients: () => [{ ...ANA, found_by: ["name"], marks: [] }],
    patient: () => structuredClone(record),
    drafts: () => drafts,
    save_draft: () => "2026-11-23T15:00:00Z",
    discard_draft: () => null,
    change_patient: () => done,
    ...answers,
  });
  const overview: Overview = {
    organisation: "Test clinic",
    buffer: 15,
    lock: 15,
    desk: { late_cancel_hours: 24, wait_amber: 15, wait_red: 30 },
    clinics: [PLAIN().clinic],
    providers: [],
    me: { id: "u", user_name: "desk", name: "Desk", roles: ["front_desk"], permissions },
  };
  render(
    <QueryClientProvider client={newQueryClient()}>
      <PreferencesProvider>
        <PatientsPlace overview={overview} />
      </PreferencesProvider>
    </QueryClientProvider>,
  );
}

const asked = (command: string) => calls.filter(([name]) => name === command).map(([, args]) => args);

async function open(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByRole("textbox", { name: "Find a patient" }), "ram");
  await screen.findByRole("button", { name: /RAMIREZ/ });
  await user.keyboard("{Enter}");
  await screen.findByRole("heading", { name: /RAMIREZ, Ana Lucía/ });
}

beforeEach(() => {
  record = RECORD;
  drafts = [];
});

describe("a patient's record", () => {
  it("shows who it is, and what is known, in words", async () => {
    show();
    await open(userEvent.setup());
    expect(screen.getByRole("heading", { name: /“Lucha”/ })).toBeVisible();
    expect(within(screen.getByRole("region", { name: "Contact" })).getByText("+1 212 555 0147")).toBeVisible();
    expect(within(screen.getByRole("region", { name: "Language" })).getByText("Spanish")).toBeVisible();
    expect(screen.getByText("No insurance recorded.")).toBeVisible();
  });

  it("sends the fields that differ, each with what was seen, and nothing else", async () => {
    const user = userEvent.setup();
    show();
    await open(user);
    await user.click(screen.getByRole("button", { name: "Edit: Contact" }));
    await user.type(screen.getByRole("textbox", { name: /^E-mail/ }), "ana@example.org{Enter}");
    await waitFor(() => expect(asked("change_patient")).toHaveLength(1));
    expect(asked("change_patient")).toEqual([
      { input: { patient: "pat-1", email: { from: null, to: "ana@example.org" } } },
    ]);
    expect(asked("discard_draft")).toEqual([{ key: "patient:pat-1:contact" }]);
    expect(await screen.findByText("Contact saved")).toBeInTheDocument();
  });

  it("asks whose stays where somebody else changed the field, and sends mine over theirs only then", async () => {
    const user = userEvent.setup();
    const sent: ChangePatient[] = [];
    show({
      change_patient: ({ input }: { input: ChangePatient }) => {
        sent.push(input);
        if (sent.length > 1) return done;
        const by = { field: "email" as const, by: "Irene Lindqvist", at: "2026-11-23T14:00:00Z" };
        record = { ...RECORD, email: "theirs@example.org", changed: [by] };
        return { result: "refused", refusal: { code: "patient_changed_meanwhile", fields: ["email"] } };
      },
    });
    await open(user);
    await user.click(screen.getByRole("button", { name: "Edit: Contact" }));
    await user.type(screen.getByRole("textbox", { name: /^E-mail/ }), "mine@example.org{Enter}");
    expect(await screen.findByText(/E-mail was changed by Irene Lindqvist/)).toBeVisible();
    expect(screen.getByText("theirs@example.org")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("button", { name: "Keep theirs" })).toHaveFocus());
    expect(screen.getByRole("button", { name: "Save" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Keep mine" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({ patient: "pat-1", email: { from: "theirs@example.org", to: "mine@example.org" } });
  });

  it("goes on with what was typed before", async () => {
    const values = {
      phones: "+12125550147",
      email: "half@",
      street: "",
      city: "",
      state: "",
      postal_code: "",
      country: "",
    };
    const base = { phones: RECORD.phones, email: null, addresses: [] };
    const content = JSON.stringify({ version: 1, base, values });
    drafts = [{ key: "patient:pat-1:contact", content, saved_at: "2026-11-23T15:00:00Z" }];
    show();
    await open(userEvent.setup());
    expect(await screen.findByRole("textbox", { name: /^E-mail/ })).toHaveValue("half@");
  });

  it("has nothing to edit for who may only read", async () => {
    show({}, ["read_demographics"]);
    await open(userEvent.setup());
    expect(screen.queryByRole("button", { name: /Edit|Add|Archive|Register/ })).toBeNull();
  });
});

it("reads phones aloud in groups, and files by their first bytes", () => {
  expect(readable("+12125550147")).toBe("+1 212 555 0147");
  expect(readable("ask her sister")).toBe("ask her sister");
  expect(mediaOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
  expect(mediaOf(new TextEncoder().encode("<svg onload="))).toBeNull();
});
