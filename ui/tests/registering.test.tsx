import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";

import type { FoundPatient, PossibleDuplicate } from "../src/api/bindings";
import { newQueryClient } from "../src/app/query-client";
import { PatientPicker } from "../src/features/patients";
import { piecesOf } from "../src/features/patients/FoundName";
import { PreferencesProvider } from "../src/shared/preferences";
import { mockCore, type Answers } from "./core";

const ANA: FoundPatient = {
  id: "pat-1",
  mrn: "004512",
  given: "Ana Lucía",
  family: "Ramirez",
  birth_date: "1972-02-03",
  found_by: ["sound"],
  marks: [{ part: "family", from: 0, until: 7 }],
};
const TWICE: PossibleDuplicate = {
  patient: ANA,
  likely: true,
  likeness: {
    score: 100,
    reasons: [
      { why: "name_sounds_alike", weight: 46 },
      { why: "same_birth_date", weight: 40 },
      { why: "same_phone", weight: 15 },
    ],
  },
};
const NOBODY = { text: "", patient: null, newcomer: null };
const TYPED = { text: "", patient: null, newcomer: { given: "Anna", family: "Ramires", birth: "1972-02-03" } };

function Form({ first, onChosen }: { first: typeof NOBODY | typeof TYPED; onChosen: (id: string) => void }) {
  const [choice, setChoice] = useState<Parameters<typeof PatientPicker>[0]["value"]>(first);
  return (
    <PatientPicker
      value={choice}
      onChange={(next) => {
        setChoice(next);
        if (next.patient) onChosen(next.patient.id);
      }}
      onChosen={() => undefined}
      today="2026-11-23"
      mayRegister
      handle={null}
    />
  );
}

function show(first: typeof NOBODY | typeof TYPED, answers: Answers = {}) {
  const calls = mockCore({
    patients: () => [ANA],
    duplicates: () => [TWICE],
    register_patient: () => ({
      result: "done",
      operation: "d/1",
      created: [{ kind: "patient", id: "pat-2" }],
      changed: ["patient"],
    }),
    ...answers,
  });
  const chosen = vi.fn();
  render(
    <QueryClientProvider client={newQueryClient()}>
      <PreferencesProvider>
        <Form first={first} onChosen={chosen} />
      </PreferencesProvider>
    </QueryClientProvider>,
  );
  return {
    calls,
    chosen,
    asked: (command: string) => calls.filter(([name]) => name === command).map(([, args]) => args),
  };
}

describe("finding a patient", () => {
  it("says why somebody is in the list, marks what matched, and asks with the country's order of dates", async () => {
    const user = userEvent.setup();
    const { asked, chosen } = show(NOBODY);
    await user.type(screen.getByRole("combobox", { name: "Patient" }), "ramires");
    const option = await screen.findByRole("option", { name: /RAMIREZ, Ana Lucía.*sounds alike/ });
    expect(option.querySelector("mark")).toHaveTextContent("RAMIREZ");
    expect(asked("patients").at(-1)).toMatchObject({ text: "ramires", dateOrder: "month_first" });
    await user.keyboard("{Enter}");
    expect(chosen).toHaveBeenCalledWith("pat-1");
  });

  it("cuts a name at its marks, in UTF-16 units, without losing a letter", () => {
    const pieces = piecesOf("🌻 José", [
      { from: 3, until: 5 },
      { from: 0, until: 2 },
    ]);
    expect(pieces.map(({ piece, marked }) => [piece, marked])).toEqual([
      ["🌻", true],
      [" ", false],
      ["Jo", true],
      ["sé", false],
    ]);
  });
});

describe("registering", () => {
  it("proposes who may be registered already without taking the focus, and takes them at a press", async () => {
    const user = userEvent.setup();
    const { chosen } = show(TYPED);
    const field = screen.getByRole("textbox", { name: "Given name" });
    await user.type(field, "a");
    const region = await screen.findByRole("region", { name: "Perhaps registered already" });
    expect(field).toHaveFocus();
    expect(region).toHaveTextContent("name sounds alike, same birth date, same phone");
    expect(screen.getByText("1 patient may be this person")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /^Same person: RAMIREZ/ }));
    expect(chosen).toHaveBeenCalledWith("pat-1");
  });

  it("asks once where somebody is very likely registered, and says so to the core", async () => {
    const user = userEvent.setup();
    const { asked, chosen } = show(TYPED);
    await user.type(screen.getByRole("textbox", { name: /^Phone/ }), "212 555 0147{Enter}");
    await screen.findByText(/Is this another person\?/);
    expect(asked("register_patient")).toEqual([]);
    await waitFor(() => expect(screen.getByRole("button", { name: "Look again" })).toHaveFocus());
    await user.click(screen.getByRole("button", { name: "Another person: register" }));
    await waitFor(() => expect(chosen).toHaveBeenCalledWith("pat-2"));
    expect(asked("register_patient")).toMatchObject([
      { input: { given: "Anna", not_a_duplicate_of: ["pat-1"], demographics: { phones: ["212 555 0147"] } } },
    ]);
  });

  it("asks too where only the core knew of the other one", async () => {
    const user = userEvent.setup();
    const refusal = { code: "registered_already", patients: ["pat-9"] };
    const { asked } = show(TYPED, {
      duplicates: () => [],
      register_patient: ({ input }: { input: { not_a_duplicate_of?: string[] } }) =>
        input.not_a_duplicate_of?.includes("pat-9")
          ? { result: "done", operation: "d/1", created: [{ kind: "patient", id: "pat-2" }], changed: ["patient"] }
          : { result: "refused", refusal },
    });
    await user.type(screen.getByRole("textbox", { name: "Given name" }), "{Enter}");
    await user.click(await screen.findByRole("button", { name: "Another person: register" }));
    await waitFor(() => expect(asked("register_patient")).toHaveLength(2));
  });
});
