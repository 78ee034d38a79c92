import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";

import type { Overview, TimesAsked } from "../src/api/bindings";
import { newQueryClient } from "../src/app/query-client";
import { Palette } from "../src/features/palette";
import { BookingWishProvider, useBookingWish } from "../src/shared/booking-wish";
import { CommandProvider, useOffer } from "../src/shared/commands";
import { PreferencesProvider } from "../src/shared/preferences";
import { mockCore, type Answers } from "./core";
import { PLAIN } from "./days";

const ANA = { id: "pat-1", mrn: "004512", given: "Ana", family: "Ramirez", birth_date: "1972-02-03" };
const LUIS = { id: "pat-2", mrn: "004513", given: "Luis", family: "Ramirez", birth_date: "1990-05-06" };
const add = vi.fn();
const COMMANDS = [{ id: "add", title: "Add provider", keys: "Ctrl 9", run: add }];

function Wished() {
  useOffer(COMMANDS);
  return <output data-testid="wish">{JSON.stringify(useBookingWish().wish)}</output>;
}

function show(answers: Answers = {}) {
  const day = PLAIN();
  const overview: Overview = {
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
      roles: ["front_desk"],
      permissions: ["read_schedule", "write_schedule", "read_demographics"],
    },
  };
  const calls = mockCore({
    patients: ({ text }: { text: string }) => ("ramirez".startsWith(text.toLowerCase()) ? [ANA, LUIS] : []),
    standing: ({ asked }: { asked: TimesAsked }) =>
      asked.providers.map((provider) => ({
        times: { provider, starts_at: "2026-11-24T15:00:00Z", minutes: asked.minutes },
        refusal: null,
      })),
    ...answers,
  });
  const onDay = vi.fn();
  render(
    <QueryClientProvider client={newQueryClient()}>
      <PreferencesProvider>
        <CommandProvider>
          <BookingWishProvider>
            <Palette overview={overview} onDay={onDay} />
            <Wished />
          </BookingWishProvider>
        </CommandProvider>
      </PreferencesProvider>
    </QueryClientProvider>,
  );
  return { calls, onDay, user: userEvent.setup() };
}

const wish = () => JSON.parse(screen.getByTestId("wish").textContent || "null") as Record<string, unknown> | null;

it("books in words: several people of a name are chosen with the arrows, and Enter begins the booking", async () => {
  const { user, calls } = show();
  await user.keyboard("{Control>}k{/Control}");
  await user.keyboard("book ramirez tomorrow 10 video 20");
  const option = await screen.findByRole("option", { name: /Ramirez, Luis .*Tue, Nov 24 10:00, Video, 20 min.*Free/ });
  expect(option).toHaveAttribute("aria-selected", "false");
  expect(calls.filter(([name]) => name === "standing").at(-1)?.[1]).toMatchObject({
    asked: { date: "2026-11-24", minute: 600, minutes: 20, providers: ["p1", "p2"] },
  });
  await user.keyboard("{ArrowDown}{Enter}");
  await waitFor(() => expect(wish()).toMatchObject({ patient: { id: "pat-2" }, kind: "video", minutes: 20 }));
  expect(wish()).toMatchObject({ provider: "p1", startsAt: "2026-11-24T15:00:00Z", date: "2026-11-24", atOnce: false });
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("books at once with Ctrl+Enter only when everything was said and the time is free", async () => {
  const { user } = show({ patients: () => [ANA] });
  await user.keyboard("{Control>}k{/Control}");
  await user.keyboard("ramirez tomorrow 10");
  await screen.findByText(/The reason is still missing/);
  await user.keyboard(" cough");
  await screen.findByText(/Ctrl Enter books at once/);
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(wish()).toMatchObject({ reason: "cough", atOnce: true }));
});

it("says a taken time with the next free one, and offers both", async () => {
  const { user } = show({
    patients: () => [ANA],
    standing: () => [
      {
        times: { provider: "p1", starts_at: "2026-11-24T15:00:00Z", minutes: 30 },
        refusal: { code: "slot_taken", by: [], next_free: ["2026-11-24T15:20:00Z"] },
      },
    ],
  });
  await user.keyboard("{Control>}k{/Control}");
  await user.keyboard("ramirez tomorrow 10 dr first cough");
  expect(await screen.findByRole("option", { name: /10:20.*Next free/ })).toHaveAttribute("aria-selected", "true");
  expect(screen.getByRole("option", { name: /10:00.*Taken, next free 10:20/ })).toBeVisible();
});

it("says what it did not understand", async () => {
  const { user } = show();
  await user.keyboard("{Control>}k{/Control}");
  await user.keyboard("book ramirez tomorrow 10 dr house");
  expect(await screen.findByText("not understood, kept with the reason")).toBeVisible();
});

it("keeps what was typed through Escape, and runs commands", async () => {
  const { user } = show();
  await user.keyboard("{Control>}k{/Control}");
  await user.keyboard("add prov{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.keyboard("{Control>}k{/Control}");
  expect(await screen.findByRole("combobox")).toHaveValue("add prov");
  await user.keyboard("{Enter}");
  expect(add).toHaveBeenCalledOnce();
});

it("goes to a day, and begins a booking for a person that was found", async () => {
  const { user, onDay } = show();
  await user.keyboard("{Control>}k{/Control}");
  await user.keyboard("12 dec{Enter}");
  await waitFor(() => expect(onDay).toHaveBeenCalledWith(expect.any(String), "2026-12-12"));
  await user.keyboard("{Control>}k{/Control}");
  await user.keyboard("ramirez");
  await screen.findByRole("option", { name: /RAMIREZ, Ana/ });
  await user.keyboard("{Enter}");
  await user.keyboard("tomorrow 10 cough");
  await screen.findByText(/Ctrl Enter books at once/);
});
