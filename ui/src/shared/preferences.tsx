// How the window looks and in which language: kept on this computer, for whoever sits at it.
import { LocalizationProvider } from "@fluent/react";
import { I18nProvider } from "react-aria-components";
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

import { LANGUAGES, languageOfSystem, localizationOf, type Language } from "../words";
import { keepZoom, keptZoom, useZoom, type Zoom } from "./zoom";

export const APPEARANCES = ["system", "light", "dark", "contrast"] as const;
export type Appearance = (typeof APPEARANCES)[number];

type Preferences = {
  language: Language;
  setLanguage: (language: Language) => void;
  appearance: Appearance;
  setAppearance: (appearance: Appearance) => void;
  zoom: Zoom;
  setZoom: (zoom: Zoom) => void;
};

const LANGUAGE_KEY = "lamplight.language";
const APPEARANCE_KEY = "lamplight.appearance";

const Context = createContext<Preferences | null>(null);

function stored<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  const found = localStorage.getItem(key);
  return allowed.find((value) => value === found);
}

/** Shows the appearance on the root element: `data-theme` and `data-contrast`, which tokens.css reads. */
function applyAppearance(appearance: Appearance): void {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const contrast = matchMedia("(prefers-contrast: more)").matches;
  const root = document.documentElement;
  root.dataset.theme = appearance === "dark" || (appearance !== "light" && dark) ? "dark" : "light";
  root.dataset.contrast = appearance === "contrast" || (appearance === "system" && contrast) ? "high" : "normal";
}

function useAppearance(appearance: Appearance): void {
  useEffect(() => {
    const apply = () => applyAppearance(appearance);
    apply();
    const queries = [matchMedia("(prefers-color-scheme: dark)"), matchMedia("(prefers-contrast: more)")];
    queries.forEach((query) => query.addEventListener("change", apply));
    return () => queries.forEach((query) => query.removeEventListener("change", apply));
  }, [appearance]);
}

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(
    () => stored(LANGUAGE_KEY, LANGUAGES) ?? languageOfSystem(navigator.languages),
  );
  const [appearance, setAppearance] = useState(() => stored(APPEARANCE_KEY, APPEARANCES) ?? "system");
  useAppearance(appearance);
  const [zoom, showZoom] = useState(keptZoom);
  const setZoom = useCallback((next: Zoom) => {
    keepZoom(next);
    showZoom(next);
  }, []);
  useZoom(zoom, setZoom);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const l10n = useMemo(() => localizationOf(language), [language]);
  const preferences = useMemo<Preferences>(
    () => ({
      language,
      setLanguage: (next) => {
        localStorage.setItem(LANGUAGE_KEY, next);
        setLanguage(next);
      },
      appearance,
      setAppearance: (next) => {
        localStorage.setItem(APPEARANCE_KEY, next);
        setAppearance(next);
      },
      zoom,
      setZoom,
    }),
    [language, appearance, zoom, setZoom],
  );
  return (
    <Context value={preferences}>
      <I18nProvider locale={regionalTag(language)}>
        <LocalizationProvider l10n={l10n}>{children}</LocalizationProvider>
      </I18nProvider>
    </Context>
  );
}

/** The system's tag of that language, such as en-GB, so that dates and times read as at home. */
function regionalTag(language: Language): string {
  return navigator.languages.find((tag) => tag.toLowerCase().split("-")[0] === language) ?? language;
}

export function usePreferences(): Preferences {
  const preferences = useContext(Context);
  if (!preferences) throw new Error("usePreferences outside PreferencesProvider");
  return preferences;
}
