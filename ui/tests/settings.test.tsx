// Sections of the settings with a core of the test's own behind them.
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import type { DraftView, Overview, UserView, VisitType } from "../src/api/bindings";
import { newQueryClient } from "../src/app/query-client";
import { SETTINGS_SECTIONS } from "../src/app/settings-sections";
import { SettingsPlace } from "../src/features/settings";
import { PreferencesProvider } from "../src/shared/preferences";
import { mockCore, refuse, type Answers } from "./core";
import { CLINIC, PLAIN, PROVIDERS } from "./days";

const ALL: Overview["me"]["permissions"] = ["read_schedule", "write_schedule", "manage_clinic", "read_settings"];

const FOLLOW_UP: VisitType = {
  id: "vt-1",
  details: {
    name: "Follow-up",
    minutes: 30,
    colour: "teal",
    kind: "in_person",
    buffer_after: null,
    providers: [],
    needs: [],
    active: true,
  },
};

let drafts: DraftView[] = [];
let types: VisitType[] = [];
beforeEach(() => {
  drafts = [];
  types = [structuredClone(FOLLOW_UP)];
});

function overview(permissions = ALL, roles: Overview["me"]["roles"] = ["owner"]): Overview {
  return {
    organisation: "Test clinic",
    buffer: 15,
    lock: 15,
    desk: { late_cancel_hours: 24, wait_amber: 15, wait_red: 30 },
    clinics: [PLAIN().clinic],
    providers: PROVIDERS,
    me: { id: "u-1", user_name: "ana", name: "Ana Rivera", roles, permissions },
  };
}

const done = (changed: string[], created: { kind: string; id: string }[] = []) => ({
  result: "done",
  operation: "d/1",
  created,
  changed,
});

async function show(section: string, answers: Answers = {}, seen = overview()) {
  const calls = mockCore({
    drafts: () => drafts,
    save_draft: ({ key, content }: { key: string; content: string }) => {
      drafts = [...drafts.filter((draft) => draft.key !== key), { key, content, saved_at: "2026-11-23T15:00:00Z" }];
      return "2026-11-23T15:00:00Z";
    },
    discard_draft: ({ key }: { key: string }) => {
      drafts = drafts.filter((draft) => draft.key !== key);
      return null;
    },
    visit_types: () => structuredClone(types),
    resources: () => [],
    clinic_hours: () => ({ clinic: CLINIC, closed_days: [], providers: [] }),
    future_appointments: () => [],
    providers: () => [],
    users: () => [],
    ...answers,
  });
  render(
    <QueryClientProvider client={newQueryClient()}>
      <PreferencesProvider>
        <SettingsPlace overview={seen} sections={SETTINGS_SECTIONS} />
      </PreferencesProvider>
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  const list = within(await screen.findByRole("navigation", { name: "Sections of the settings" }));
  await user.click(list.getByRole("button", { name: section }));
  const asked = (command: string) => calls.filter(([name]) => name === command).map(([, args]) => args);
  return { user, asked, list };
}

describe("visit types", () => {
  it("are added from what was typed, and a name is asked for at its field", async () => {
    const { user, asked } = await show("Visit types", {
      add_visit_type: ({ input }: { input: { details: VisitType["details"] } }) => {
        types = [...types, { id: "vt-2", details: input.details }];
        return done(["visit_type"], [{ kind: "visit_type", id: "vt-2" }]);
      },
    });
    await user.click(await screen.findByRole("button", { name: "Add visit type" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Add visit type" }));
    expect(await dialog.findByText("Write something here.")).toBeVisible();
    expect(dialog.getByLabelText("Name")).toHaveFocus();
    await user.paste("x".repeat(61));
    await user.keyboard("{Enter}");
    expect(await dialog.findByText(/at most 60 characters. There are 61/)).toBeVisible();
    await user.keyboard("{Backspace}{Enter}");
    expect(await screen.findByText("x".repeat(60))).toBeVisible();
    expect(asked("add_visit_type")).toHaveLength(1);
    await waitFor(() => expect(drafts).toEqual([]));
  });

  it("changed by somebody else meanwhile are not overwritten: both are shown, and what was typed stays", async () => {
    const { user, asked } = await show("Visit types", {
      change_visit_type: ({ input }: { input: { from: VisitType["details"]; to: VisitType["details"] } }) => {
        const [now] = types;
        if (JSON.stringify(input.from) !== JSON.stringify(now?.details)) {
          return { result: "refused", refusal: { code: "changed_meanwhile" } };
        }
        types = [{ id: "vt-1", details: input.to }];
        return done(["visit_type"]);
      },
    });
    await user.click(await screen.findByRole("button", { name: "Change Follow-up" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.clear(dialog.getByLabelText("Name"));
    await user.type(dialog.getByLabelText("Name"), "Results");
    types = [{ id: "vt-1", details: { ...FOLLOW_UP.details, minutes: 45 } }];
    await user.keyboard("{Enter}");
    expect(await dialog.findByText("Somebody else changed this meanwhile")).toBeVisible();
    expect(dialog.getByText(/Length: was “30 minutes”, is now “45 minutes”; you have “30 minutes”/)).toBeVisible();
    expect(dialog.getByLabelText("Name")).toHaveValue("Results");
    await user.click(dialog.getByRole("button", { name: "Save mine over it" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(asked("change_visit_type")).toHaveLength(2);
    expect(types[0]?.details).toMatchObject({ name: "Results", minutes: 30 });
  });

  it("are kept half-typed when the form is closed by Escape, and forgotten by Cancel", async () => {
    const { user } = await show("Visit types");
    await user.click(await screen.findByRole("button", { name: "Change Follow-up" }));
    await user.type(within(await screen.findByRole("dialog")).getByLabelText("Name"), " later");
    await user.keyboard("{Escape}");
    expect(await screen.findByText("Change begun")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Change Follow-up" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByLabelText("Name")).toHaveValue("Follow-up later");
    await user.click(dialog.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByText("Change begun")).not.toBeInTheDocument());
  });
});

describe("hours", () => {
  it("say at the field that they lie over others, are copied, and are sent as minutes with what was seen", async () => {
    const { user, asked } = await show("Hours", { set_weekly_hours: () => done(["availability"]) });
    await user.click(await screen.findByRole("button", { name: /Hours of/ }));
    await user.click(await screen.findByRole("option", { name: PROVIDERS[0]?.name ?? "" }));
    await user.click(await screen.findByRole("radio", { name: "Own hours" }));
    await user.click(screen.getByRole("button", { name: "Add hours to Monday" }));
    const from = screen.getByLabelText("From, Monday, hours 2");
    await user.clear(from);
    await user.type(from, "17");
    await user.type(screen.getByLabelText("Until, Monday, hours 2"), "8 pm");
    await user.click(screen.getByRole("button", { name: "Save the week" }));
    expect(await screen.findByText(/lie over others of the same day/)).toBeVisible();
    expect(asked("set_weekly_hours")).toHaveLength(0);
    await user.clear(from);
    await user.type(from, "22:30");
    await user.clear(screen.getByLabelText("Until, Monday, hours 2"));
    await user.type(screen.getByLabelText("Until, Monday, hours 2"), "6");
    expect(screen.getByText("the next day")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Copy to other days: Monday" }));
    await user.click(await screen.findByRole("menuitem", { name: "Sunday" }));
    await user.click(screen.getByRole("button", { name: "Save the week" }));
    await waitFor(() => expect(asked("set_weekly_hours")).toHaveLength(1));
    const [{ input }] = asked("set_weekly_hours") as [{ input: { from: object; to: { windows: object[] } } }];
    expect(input.from).toEqual({ windows: [], breaks: [] });
    const plain = { visit_types: [], valid_from: null, valid_until: null };
    expect(input.to.windows).toContainEqual({ weekday: "monday", hours: [1350, 1800], ...plain });
    expect(input.to.windows).toContainEqual({ weekday: "sunday", hours: [480, 1080], ...plain });
    expect(input.to.windows).toHaveLength(8);
  });
});

describe("people who sign in", () => {
  const person = (id: string, roles: UserView["details"]["roles"], enrolled = true): UserView => ({
    id,
    user_name: id,
    details: { given: "Given", family: id, roles, active: true },
    enrolled,
    providers: [],
  });

  it("get a starting password that is shown once, after one's own password", async () => {
    const { user, asked } = await show("People who sign in", {
      users: () => [person("u-1", ["owner"]), person("tomas", ["front_desk"], false)],
      give_starting_password: ({ ownPassword }: { ownPassword: string }) =>
        ownPassword === "right" ? { user_name: "tomas", password: "abcd-efgh-jkmn-pqrs" } : refuse("wrong_credentials"),
    });
    expect(await screen.findByText("Has not signed in yet")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Take off u-1" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Give starting password: tomas" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText("Your own password"), "wrong{Enter}");
    expect(await dialog.findByText("This is not your password.")).toBeVisible();
    await user.type(dialog.getByLabelText("Your own password"), "right{Enter}");
    expect(await screen.findByText("abcd-efgh-jkmn-pqrs")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "I have handed it over or noted it" }));
    await waitFor(() => expect(screen.queryByText("abcd-efgh-jkmn-pqrs")).not.toBeInTheDocument());
    expect(asked("give_starting_password")).toHaveLength(2);
  });

  it("who administer are changed by an owner only", async () => {
    await show(
      "People who sign in",
      { users: () => [person("boss", ["owner"]), person("desk", ["front_desk"])] },
      overview(ALL, ["clinic_admin"]),
    );
    expect(await screen.findByText("Only an owner changes this.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Change boss" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Change desk" })).toBeVisible();
  });
});

it("without the permission sections are not there, and without the right to change there are no buttons", async () => {
  const { list } = await show("Hours", {}, overview(["read_schedule"], ["viewer"]));
  expect(list.queryByRole("button", { name: "Visit types" })).not.toBeInTheDocument();
  expect(list.getByRole("button", { name: "My sign-in" })).toBeVisible();
  expect(await screen.findByText("Business hours")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Save business hours" })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Add closed day" })).not.toBeInTheDocument();
});
