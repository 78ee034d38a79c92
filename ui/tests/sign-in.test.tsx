import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import type { DemoHint, ErrorCode, FactorKit, Stage } from "../src/api/bindings";
import { App } from "../src/app/App";
import { mockCore, refuse, type Answers } from "./core";

const DEMO: DemoHint = { user_name: "demo", password: "lamplight in the dark", code: "402913" };

const KIT: FactorKit = {
  totp_secret: "JBSWY3DPEHPK3PXP",
  totp_uri: "otpauth://totp/Lamplight:ana?secret=JBSWY3DPEHPK3PXP",
  totp_qr_svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
};

function core(more: Answers = {}, demo: DemoHint | null = null) {
  const stage: Stage = { stage: "sign_in", demo };
  return mockCore({ stage: () => stage, sign_in: () => null, ...more });
}

async function signIn() {
  await userEvent.type(await screen.findByLabelText("User name"), "ana");
  await userEvent.type(screen.getByLabelText("Password"), "secret words");
  await userEvent.type(screen.getByLabelText("Code"), "123456{Enter}");
}

describe("sign-in", () => {
  const cases: [ErrorCode, RegExp][] = [
    ["wrong_credentials", /do not match.*newest/],
    ["wrong_code", /code does not match.*clocks/],
    ["too_many_attempts", /closed for 15 minutes.*nothing was changed/],
    ["keyring_unavailable", /keyring.*cannot be reached.*Unlock the keyring.*Nothing was changed/],
    ["keyring_entry_lost", /no longer holds the key.*24 recovery words.*nothing was changed/],
    ["database_newer", /newer version.*Install.*nothing was changed/],
    ["database_damaged", /damaged.*nothing was changed.*backup/],
    ["database_unreadable", /does not open.*Do not delete it/],
    ["already_running", /already open.*Nothing was changed/],
    ["disk_full", /disk is full.*Make room/],
    ["read_only", /cannot be written.*Nothing was changed/],
    ["key_file_damaged", /keys is missing or damaged.*do not delete/],
    ["internal", /went wrong.*Reference for support: REF-1/],
  ];

  it.each(cases)("%s is said with what to do, aloud", async (code, words) => {
    core({ sign_in: () => refuse(code) });
    render(<App />);
    await signIn();
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
  });

  it("asks for what is missing before it asks the core", async () => {
    const calls = core();
    render(<App />);
    await userEvent.type(await screen.findByLabelText("User name"), "{Enter}");
    expect(screen.getAllByRole("alert").map((alert) => alert.textContent)).toEqual([
      "Enter your user name.",
      "Enter your password.",
      "Enter the six digits.",
    ]);
    expect(screen.getByLabelText("User name")).toHaveFocus();
    expect(calls.map(([command]) => command)).not.toContain("sign_in");
  });

  it("keeps name and password after a refusal, and empties the code, which works once", async () => {
    core({ sign_in: () => refuse("wrong_code") });
    render(<App />);
    await signIn();
    await screen.findByRole("alert");
    expect(screen.getByLabelText("User name")).toHaveValue("ana");
    expect(screen.getByLabelText("Password")).toHaveValue("secret words");
    await waitFor(() => expect(screen.getByLabelText("Code")).toHaveValue(""));
  });

  it("fills in the data of a demo clinic with the newest code, by keyboard", async () => {
    let code = "000000";
    const calls = mockCore({
      stage: () => ({ stage: "sign_in", demo: { ...DEMO, code } }) satisfies Stage,
      sign_in: () => null,
    });
    render(<App />);
    const fill = await screen.findByRole("button", { name: "Fill in" });
    code = "402913";
    fill.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByLabelText("Code")).toHaveValue("402913"));
    await userEvent.keyboard("{Enter}");
    await waitFor(() =>
      expect(calls).toContainEqual([
        "sign_in",
        { userName: "demo", password: "lamplight in the dark", code: "402913" },
      ]),
    );
  });

  it("shows no sign-in data of a clinic that is no demo", async () => {
    core();
    render(<App />);
    await screen.findByLabelText("User name");
    expect(screen.queryByRole("button", { name: "Fill in" })).not.toBeInTheDocument();
  });

  it("recovers with the words, numbered or not, shows the new second factor, and leads back to the sign-in", async () => {
    const calls = core({ recover_with_words: () => KIT, sign_in: () => refuse("keyring_entry_lost") });
    render(<App />);
    await signIn();
    await screen.findByRole("alert");
    await userEvent.click(screen.getByRole("button", { name: "Use the recovery words" }));
    const words = Array.from({ length: 24 }, (_, index) => `word${String.fromCharCode(97 + index)}`);
    await userEvent.click(screen.getByLabelText("Recovery words"));
    await userEvent.paste(words.map((word, index) => `${index + 1}. ${word}`).join("\n"));
    await userEvent.type(screen.getByLabelText("User name"), "ana");
    await userEvent.type(screen.getByLabelText("New password"), "a lamp in the window");
    await userEvent.type(screen.getByLabelText("Password, again"), "a lamp in the window");
    await userEvent.click(screen.getByRole("button", { name: "Open the clinic" }));
    expect(await screen.findByRole("heading", { name: "A new second factor" })).toBeVisible();
    expect(screen.getByRole("img", { name: /authenticator app/ })).toBeVisible();
    expect(screen.getByText("JBSW Y3DP EHPK 3PXP")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Back" })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "The app shows a code" }));
    expect(await screen.findByText("The words were right and the new password is set.")).toBeVisible();
    expect(calls).toContainEqual([
      "recover_with_words",
      { words, userName: "ana", newPassword: "a lamp in the window" },
    ]);
    expect(screen.getByLabelText("User name")).toHaveValue("ana");
  });

  it("counts the words before it asks the core", async () => {
    const calls = core();
    render(<App />);
    await userEvent.click(await screen.findByRole("button", { name: "Use the recovery words" }));
    await userEvent.type(screen.getByLabelText("Recovery words"), "one two three");
    await userEvent.click(screen.getByRole("button", { name: "Open the clinic" }));
    expect(screen.getAllByRole("alert")[0]).toHaveTextContent("Type all 24 words. There are 3 now.");
    expect(calls.map(([command]) => command)).not.toContain("recover_with_words");
  });

  it("says why the program cannot start, and tries again", async () => {
    let broken = true;
    mockCore({ stage: () => (broken ? refuse("already_running") : { stage: "sign_in", demo: null }) });
    render(<App />);
    expect(await screen.findByRole("alert")).toHaveTextContent("Lamplight is already open with these data.");
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByLabelText("User name")).toBeVisible();
  });
});
