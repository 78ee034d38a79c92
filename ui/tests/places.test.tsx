import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import type { DayView, Overview, Stage } from "../src/api/bindings";
import { App } from "../src/app/App";
import { PLACES } from "../src/app/place-list";
import { mockCore } from "./core";
import { PLAIN } from "./days";

let stage: Stage;
let day: DayView;

const locked: Stage = {
  stage: "locked",
  organisation: "Test clinic",
  user_name: "desk",
  name: "Desk",
  drafts: 0,
  demo: null,
};

function overview(): Overview {
  return {
    organisation: "Test clinic",
    buffer: 15,
    lock: 15,
    desk: { late_cancel_hours: 24, wait_amber: 15, wait_red: 30 },
    clinics: [day.clinic],
    providers: day.providers,
    me: {
      id: "u",
      user_name: "desk",
      name: "Desk",
      roles: ["owner"],
      permissions: ["read_schedule", "write_schedule", "read_demographics", "manage_clinic"],
    },
  };
}

async function open() {
  mockCore({
    stage: () => stage,
    overview,
    day: ({ date }: { date: string }) => ({ ...structuredClone(day), date }),
    drafts: () => [],
    status: () => ({ stand_alone: true, last_saved_at: null, clock_was_set_back: false }),
    lock: () => {
      stage = locked;
      return null;
    },
    unlock: () => {
      stage = { stage: "open" };
      return null;
    },
    sign_out: () => {
      stage = { stage: "sign_in", demo: null };
      return null;
    },
    sign_in: () => {
      stage = { stage: "open" };
      return null;
    },
  });
  render(<App />);
  await screen.findByRole("main", { name: "Schedule" });
  return userEvent.setup();
}

/** The key of the place, wherever it stands in the rail. */
const TO_SETTINGS = `{Control>}${PLACES.findIndex(({ id }) => id === "settings") + 1}{/Control}`;

const places = () => within(screen.getByRole("navigation", { name: "Places" }));

beforeEach(() => {
  stage = { stage: "open" };
  day = PLAIN();
});

describe("places", () => {
  it("are reached by their keys, announced, and named by the window", async () => {
    const user = await open();
    await user.keyboard(TO_SETTINGS);
    const main = await screen.findByRole("main", { name: "Settings" });
    expect(main).toHaveFocus();
    expect(document.title).toBe("Settings · Test clinic – Lamplight");
    expect(places().getByRole("button", { name: "Settings" })).toHaveAttribute("aria-current", "page");
    expect(screen.getAllByRole("status").some((status) => status.textContent === "Settings")).toBe(true);
    await user.keyboard("{Control>}1{/Control}");
    expect(await screen.findByRole("main", { name: "Schedule" })).toBeVisible();
    expect(document.title).toBe("Schedule · Test clinic – Lamplight");
  });

  it("are reached by the rail", async () => {
    const user = await open();
    await user.click(places().getByRole("button", { name: "Settings" }));
    expect(await screen.findByRole("region", { name: "Clinic" })).toBeVisible();
  });

  it("stay as they were left, and the focus returns to where it was", async () => {
    const user = await open();
    await user.click(await screen.findByRole("button", { name: "Day after" }));
    const title = document.querySelector(".day-title")?.textContent;
    const slot = await screen.findByRole("gridcell", { name: /^Free, 08:00, First Provider/ });
    act(() => slot.focus());
    await user.keyboard(TO_SETTINGS);
    await screen.findByRole("main", { name: "Settings" });
    expect(screen.queryByRole("gridcell", { name: /^Free, 08:00, First Provider/ })).not.toBeInTheDocument();
    await user.keyboard("{Control>}1{/Control}");
    await waitFor(() => expect(slot).toHaveFocus());
    expect(document.querySelector(".day-title")?.textContent).toBe(title);
  });

  it("come back as they were after a lock, and begin anew for somebody else", async () => {
    const user = await open();
    await user.keyboard(TO_SETTINGS);
    await screen.findByRole("main", { name: "Settings" });
    await user.keyboard("{Control>}l{/Control}");
    await user.type(await screen.findByLabelText("Password"), "right");
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("main", { name: "Settings" })).toBeVisible();

    await user.keyboard("{Control>}l{/Control}");
    await user.click(await screen.findByRole("button", { name: "Someone else" }));
    await user.type(await screen.findByLabelText("User name"), "other");
    await user.type(screen.getByLabelText("Password"), "right");
    await user.type(screen.getByLabelText("Code"), "123456");
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("main", { name: "Schedule" })).toBeVisible();
  });

  it("do not change behind an open dialog, nor do the keys of a place that is away count", async () => {
    const user = await open();
    await user.click(await screen.findByRole("button", { name: "Add provider" }));
    await screen.findByRole("dialog");
    await user.keyboard(TO_SETTINGS);
    expect(screen.queryByRole("main", { name: "Settings" })).not.toBeInTheDocument();
    await user.keyboard(`{Escape}${TO_SETTINGS}`);
    await screen.findByRole("main", { name: "Settings" });
    await user.keyboard("t");
    expect(screen.getAllByRole("status").every((status) => status.textContent !== "Today")).toBe(true);
  });
});
