import { screen, waitFor, within } from "@testing-library/react";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";

import type { SetUpForm, Stage } from "../src/api/bindings";
import { App } from "../src/app/App";
import { done, mockCore, refuse, type Answers } from "./core";

const WORDS = Array.from({ length: 24 }, (_, index) => `word${String.fromCharCode(97 + index)}`);
const KIT = {
  words: WORDS,
  ask_back: [2, 10, 18],
  totp_secret: "JBSWY3DPEHPK3PXP",
  totp_uri: "otpauth://totp/x",
  totp_qr_svg: "<svg/>",
};
const PASSWORD = "a lamp in the window";

let stage: Stage;

function core(more: Answers = {}) {
  return mockCore({
    stage: () => stage,
    begin_set_up: () => KIT,
    finish_set_up: () => {
      stage = { stage: "open" };
      return null;
    },
    overview: () => refuse("internal"),
    status: () => ({ stand_alone: true, last_saved_at: null, clock_was_set_back: false }),
    ...more,
  });
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const field = (name: string | RegExp) => screen.getByLabelText(name);

async function toOwner() {
  await userEvent.type(await screen.findByLabelText("Name of the clinic"), "Riverside");
  await press("Next");
}

async function fillOwner() {
  await userEvent.type(field("Given name"), "Ana");
  await userEvent.type(field("Family name"), "Rivera");
  await userEvent.type(field("User name"), "ana");
  await userEvent.type(field("Password"), PASSWORD);
  await userEvent.type(field("Password, again"), PASSWORD);
}

async function toWords() {
  await toOwner();
  await fillOwner();
  await press("Next");
  await screen.findByRole("heading", { name: "A second factor" });
  await press("The app shows a code");
}

describe("first run", () => {
  beforeEach(() => {
    stage = { stage: "first_run", suggested_zone: "America/New_York" };
  });

  it("leads from nothing to an open clinic, and sends what was typed", async () => {
    const calls = core();
    render(<App />);
    await toWords();
    const list = await screen.findByTestId("recovery-words");
    expect(within(list).getAllByRole("listitem")).toHaveLength(24);
    await press("I have the words");
    for (const [number, word] of [
      [3, "wordc"],
      [11, " Wordk "],
      [19, "words"],
    ] as const) {
      await userEvent.type(field(`Word ${number}`), word);
    }
    await userEvent.type(field("Code"), "123 456");
    await press("Open the clinic");
    await waitFor(() => expect(calls.map(([command]) => command)).toContain("overview"));
    const form: SetUpForm = {
      clinic_name: "Riverside",
      zone: "America/New_York",
      given: "Ana",
      family: "Rivera",
      user_name: "ana",
      password: PASSWORD,
      also: ["provider", "front_desk"],
      sees_patients: true,
      title: "",
    };
    expect(calls).toContainEqual(["begin_set_up", { form }]);
    expect(calls).toContainEqual(["finish_set_up", { words: ["wordc", "wordk", "words"], code: "123456" }]);
  });

  it("stays at a page until it is complete, with the reason at the field and the focus there", async () => {
    const calls = core();
    render(<App />);
    await screen.findByLabelText("Name of the clinic");
    await press("Next");
    expect(await screen.findByRole("alert")).toHaveTextContent("Give the clinic a name.");
    expect(field("Name of the clinic")).toHaveFocus();
    await toOwner();
    await userEvent.type(field("Password"), "short");
    await press("Next");
    const alerts = (await screen.findAllByRole("alert")).map((alert) => alert.textContent);
    expect(alerts).toEqual([
      "Enter your given name.",
      "Enter your family name.",
      "Choose a user name.",
      "Use at least 12 characters.",
    ]);
    expect(calls.map(([command]) => command)).not.toContain("begin_set_up");
  });

  it("finds a time zone by any part of its name, by keyboard", async () => {
    const calls = core();
    render(<App />);
    const zone = await screen.findByRole("combobox", { name: "Time zone" });
    await userEvent.tripleClick(zone);
    await userEvent.keyboard("ho chi");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(zone).toHaveValue("Asia/Ho Chi Minh");
    await toOwner();
    await fillOwner();
    await press("Next");
    await screen.findByRole("heading", { name: "A second factor" });
    const sent = calls.find(([command]) => command === "begin_set_up")?.[1] as { form: SetUpForm };
    expect(sent.form.zone).toBe("Asia/Ho_Chi_Minh");
  });

  it("refuses two passwords that differ", async () => {
    core();
    render(<App />);
    await toOwner();
    await fillOwner();
    await userEvent.type(field("Password, again"), "x");
    await press("Next");
    expect(await screen.findByRole("alert")).toHaveTextContent("The two passwords differ.");
    expect(field("Password, again")).toHaveFocus();
  });

  it("keeps everything typed, and the keys, on going back and forth without a change", async () => {
    const calls = core();
    render(<App />);
    await toWords();
    await screen.findByTestId("recovery-words");
    await press("Back");
    await press("Back");
    expect(field("Password")).toHaveValue(PASSWORD);
    await press("Back");
    expect(field("Name of the clinic")).toHaveValue("Riverside");
    await press("Next");
    expect(field("Family name")).toHaveValue("Rivera");
    await press("Next");
    await screen.findByRole("heading", { name: "A second factor" });
    expect(calls.filter(([command]) => command === "begin_set_up")).toHaveLength(1);
  });

  it("makes new keys when the owner was changed after they were shown", async () => {
    const calls = core();
    render(<App />);
    await toWords();
    await screen.findByTestId("recovery-words");
    await press("Back");
    await press("Back");
    await userEvent.type(field("User name"), "2");
    await press("Next");
    await screen.findByRole("heading", { name: "A second factor" });
    expect(calls.filter(([command]) => command === "begin_set_up")).toHaveLength(2);
  });

  it("goes to the field that the core refused, on whichever step it is", async () => {
    core({ begin_set_up: () => refuse("invalid_input", "clinic_name") });
    render(<App />);
    await toOwner();
    await fillOwner();
    await press("Next");
    expect(await screen.findByRole("heading", { name: "Your clinic" })).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent("Use a name of up to 200 ordinary characters.");
  });

  it("says at the words or at the code what was wrong, and keeps both", async () => {
    let answer: () => unknown = () => refuse("wrong_words");
    core({ finish_set_up: () => answer() });
    render(<App />);
    await toWords();
    await press("I have the words");
    for (const number of [3, 11, 19]) await userEvent.type(field(`Word ${number}`), "wrong");
    await userEvent.type(field("Code"), "123456");
    await press("Open the clinic");
    expect(await screen.findByText(/These are not the words/)).toHaveAttribute("role", "alert");
    answer = () => refuse("wrong_code");
    await press("Open the clinic");
    expect(await screen.findByText(/This code does not match/)).toBeVisible();
    expect(field("Word 3")).toHaveValue("wrong");
  });

  it("says that a full disk saved nothing, without leaving the page", async () => {
    core({ finish_set_up: () => refuse("disk_full") });
    render(<App />);
    await toWords();
    await press("I have the words");
    for (const number of [3, 11, 19]) await userEvent.type(field(`Word ${number}`), "w");
    await userEvent.type(field("Code"), "123456");
    await press("Open the clinic");
    expect(await screen.findByRole("alert")).toHaveTextContent("The disk is full. Nothing was saved.");
    expect(field("Code")).toHaveValue("123456");
  });

  it("prints the words", async () => {
    core();
    const print = vi.fn();
    vi.stubGlobal("print", print);
    render(<App />);
    await toWords();
    await press("Print the words");
    expect(print).toHaveBeenCalledOnce();
  });

  it("opens a demo clinic instead", async () => {
    const calls = core({ open_demo_clinic: done });
    render(<App />);
    await screen.findByLabelText("Name of the clinic");
    await press("Open a demo clinic");
    await waitFor(() => expect(calls.map(([command]) => command)).toContain("open_demo_clinic"));
  });
});
