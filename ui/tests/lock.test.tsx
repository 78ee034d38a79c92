import { QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Overview, Stage } from "../src/api/bindings";
import { App } from "../src/app/App";
import { newQueryClient } from "../src/app/query-client";
import { StatusStrip } from "../src/features/status";
import { useDraftJournal } from "../src/shared/drafts";
import { PreferencesProvider } from "../src/shared/preferences";
import { mockCore, refuse, type Answers } from "./core";

const LOCKED: Stage = {
  stage: "locked",
  organisation: "Riverside Family Clinic",
  user_name: "ana",
  name: "Ana Rivera",
  drafts: 3,
  demo: null,
};
const OVERVIEW: Overview = {
  organisation: "Riverside Family Clinic",
  buffer: 15,
  lock: 15,
  desk: { late_cancel_hours: 24, wait_amber: 15, wait_red: 30 },
  clinics: [],
  providers: [],
  me: { id: "u", user_name: "ana", name: "Ana Rivera", roles: ["owner", "front_desk"], permissions: [] },
};

let stage: Stage;

function core(more: Answers = {}) {
  return mockCore({
    stage: () => stage,
    overview: () => OVERVIEW,
    drafts: () => [],
    status: () => ({ stand_alone: true, last_saved_at: "2026-11-22T14:32:00Z", clock_was_set_back: false }),
    lock: () => {
      stage = LOCKED;
      return null;
    },
    unlock: ({ password }: { password: string }) => {
      if (password !== "right") refuse("wrong_credentials");
      stage = { stage: "open" };
      return null;
    },
    sign_out: () => {
      stage = { stage: "sign_in", demo: null };
      return null;
    },
    ...more,
  });
}

const isLocked = () => screen.findByRole("form", { name: "Locked" });

describe("lock", () => {
  beforeEach(() => {
    stage = { stage: "open" };
  });
  afterEach(() => vi.useRealTimers());

  it("locks by the button and takes everything off the screen", async () => {
    core();
    render(<App />);
    await userEvent.click(await screen.findByRole("button", { name: /^Lock/ }));
    await isLocked();
    expect(screen.queryByRole("navigation")).not.toBeInTheDocument();
    expect(screen.getByText("Ana Rivera (ana) is signed in here.")).toBeVisible();
    expect(screen.getByText(/3 unsaved drafts are safe/)).toBeVisible();
    expect(await screen.findByText("On this computer only")).toBeVisible();
  });

  it("locks by Ctrl+L, also from within a field", async () => {
    core();
    render(<App />);
    await screen.findByRole("button", { name: /^Lock/ });
    await userEvent.keyboard("{Control>}l{/Control}");
    await isLocked();
  });

  it("locks by itself after fifteen idle minutes and not before", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const calls = core();
    render(<App />);
    await screen.findByRole("button", { name: /^Lock/ });
    const locks = () => calls.filter(([command]) => command === "lock").length;
    await act(() => vi.advanceTimersByTimeAsync(14 * 60_000));
    await act(() => Promise.resolve(window.dispatchEvent(new Event("pointermove"))));
    await act(() => vi.advanceTimersByTimeAsync(14 * 60_000));
    expect(locks()).toBe(0);
    await act(() => vi.advanceTimersByTimeAsync(70_000));
    expect(locks()).toBe(1);
    await isLocked();
  });

  it("locks on the first key after the computer slept, before anything else sees it", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const calls = core();
    render(<App />);
    await screen.findByRole("button", { name: /^Lock/ });
    // The clock jumps; no timer ran meanwhile.
    vi.setSystemTime(Date.now() + 60 * 60_000);
    const seen = vi.fn();
    document.body.addEventListener("keydown", seen);
    act(() => void document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true })));
    expect(seen).not.toHaveBeenCalled();
    document.body.removeEventListener("keydown", seen);
    await waitFor(() => expect(calls.map(([command]) => command)).toContain("lock"));
  });

  it("shows the lock even when the event could not be written down", async () => {
    core({
      lock: () => {
        stage = LOCKED;
        refuse("disk_full");
      },
    });
    render(<App />);
    await userEvent.click(await screen.findByRole("button", { name: /^Lock/ }));
    await isLocked();
  });

  it("unlocks with the password; a wrong one is said at the field and emptied", async () => {
    stage = LOCKED;
    core();
    render(<App />);
    await isLocked();
    const password = () => screen.getByLabelText("Password");
    expect(password()).toHaveFocus();
    await userEvent.type(password(), "wrong{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("This is not the password of the person");
    expect(password()).toHaveValue("");
    await userEvent.type(password(), "right{Enter}");
    expect(await screen.findByRole("navigation")).toBeVisible();
  });

  it("has a calm strip where the core says nothing behind the lock, and does not ask for the stage again", async () => {
    stage = LOCKED;
    const calls = core({ status: () => refuse("signed_out") });
    render(<App />);
    expect(await screen.findByText("Everything saved here is safe behind the lock")).toBeVisible();
    expect(calls.filter(([command]) => command === "stage")).toHaveLength(1);
  });

  it("lets someone else sign in", async () => {
    stage = LOCKED;
    core();
    render(<App />);
    await isLocked();
    await userEvent.click(screen.getByRole("button", { name: "Someone else" }));
    expect(await screen.findByRole("form", { name: "Sign in" })).toBeVisible();
  });

  it("asks where it stands when the core says that nobody is signed in", async () => {
    core({
      overview: () => {
        stage = LOCKED;
        refuse("signed_out");
      },
    });
    render(<App />);
    await isLocked();
  });
});

describe("status strip", () => {
  beforeEach(() => {
    stage = { stage: "open" };
  });

  it("says that it does not know rather than something untrue", async () => {
    core({ status: () => refuse("disk_full") });
    render(<App />);
    expect(await screen.findByText(/Whether everything is saved is not known: The disk is full/)).toBeVisible();
    expect(screen.queryByText("Everything saved")).not.toBeInTheDocument();
  });

  it("does not say saved while something typed is not", async () => {
    let save: () => Promise<string> = () => Promise.reject(new Error("full"));
    mockCore({
      status: () => ({ stand_alone: true, last_saved_at: null, clock_was_set_back: false }),
      save_draft: () => save(),
    });
    function Typing() {
      const journal = useDraftJournal();
      return <button onClick={() => journal.write("note", "text")} />;
    }
    render(
      <QueryClientProvider client={newQueryClient()}>
        <PreferencesProvider>
          <Typing />
          <StatusStrip />
        </PreferencesProvider>
      </QueryClientProvider>,
    );
    expect(await screen.findByText("Everything saved")).toBeVisible();
    await userEvent.click(screen.getByRole("button"));
    expect(await screen.findByText("Typed text is not saved yet; trying again")).toBeVisible();
    expect(screen.queryByText("Everything saved")).not.toBeInTheDocument();
    save = () => Promise.resolve("2026-11-22T14:33:00Z");
    expect(await screen.findByText("Everything saved")).toBeVisible();
  });

  it("warns of a clock that was set back", async () => {
    core({ status: () => ({ stand_alone: true, last_saved_at: null, clock_was_set_back: true }) });
    render(<App />);
    expect(await screen.findByText(/clock of this computer was set back/)).toBeVisible();
  });
});

describe("the settled mark", () => {
  it("is false while something is in flight and true afterwards", async () => {
    stage = { stage: "open" };
    let answer: (overview: Overview) => void = () => undefined;
    core({ overview: () => new Promise<Overview>((resolve) => (answer = resolve)) });
    render(<App />);
    await screen.findByText("On this computer only");
    expect(document.documentElement.dataset.settled).toBe("false");
    answer(OVERVIEW);
    await waitFor(() => expect(document.documentElement.dataset.settled).toBe("true"));
  });
});
