// Everything a person reads comes from the words files: with a language of accented letters no plain word is left.
import { LocalizationProvider } from "@fluent/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";

import { newQueryClient } from "../src/app/query-client";
import { FirstRun, LockScreen, SignIn } from "../src/features/access";
import { StatusStrip } from "../src/features/status";
import { PreferencesProvider } from "../src/shared/preferences";
import { localizationOf } from "../src/words";
import { mockCore } from "./core";

const ACCENTED: Record<string, string> = {
  a: "å",
  e: "ë",
  i: "ï",
  o: "ø",
  u: "ü",
  y: "ÿ",
  n: "ñ",
  t: "ŧ",
  s: "š",
  r: "ř",
};
const pseudo = localizationOf("en", (text) => text.replace(/[aeiouyntsr]/g, (letter) => ACCENTED[letter] ?? letter));

function show(screen: ReactNode) {
  return render(
    <QueryClientProvider client={newQueryClient()}>
      <PreferencesProvider>
        <LocalizationProvider l10n={pseudo}>{screen}</LocalizationProvider>
      </PreferencesProvider>
    </QueryClientProvider>,
  );
}

/** Words that React Aria brings, in the language of the window. */
const OF_REACT_ARIA = new Set(["Show suggestions"]);

/** Texts and spoken attributes with two plain letters in a row that a translation would have changed. */
function plainWords(): string[] {
  const texts: string[] = [];
  for (const element of document.body.querySelectorAll("*")) {
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? "");
    for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.push(element.getAttribute(name) ?? "");
  }
  return texts.filter((text) => !OF_REACT_ARIA.has(text)).filter((text) => /[aeiouyntsr]{2}|[a-z][aeiou]/.test(text));
}

describe("pseudo-locale", () => {
  it("covers first run", async () => {
    mockCore({});
    show(<FirstRun suggestedZone="UTC" />);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Ÿøüř clïñïc".replace("Ÿ", "Y"));
    expect(plainWords()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: /Nëxŧ/ }));
    expect(plainWords()).toEqual([]);
  });

  it("covers sign-in, lock and strip", async () => {
    mockCore({ status: () => ({ stand_alone: true, last_saved_at: null, clock_was_set_back: true }) });
    show(
      <>
        <SignIn demo={null} />
        <LockScreen stage={{ stage: "locked", organisation: "Q", user_name: "Q", name: "Q", drafts: 1, demo: null }} />
        <StatusStrip />
      </>,
    );
    await screen.findByText(/cløck/);
    expect(plainWords()).toEqual([]);
  });
});
