import { useMemo } from "react";

import type { Overview } from "../api/bindings";
import { useSignOut } from "../features/access";
import { useOffer, type Command } from "../shared/commands";
import { useKept, useOpenDay } from "../shared/kept";
import { APPEARANCES, usePreferences } from "../shared/preferences";
import { useWords } from "../shared/use-words";
import { ZOOMS } from "../shared/zoom";
import { LANGUAGES } from "../words";
import { PLACES } from "./place-list";
import { SETTINGS_SECTIONS } from "./settings-sections";

/** The commands that are there whatever is shown: places, today, settings, the look of the window, lock and sign-out. */
export function useAppCommands(overview: Overview, lockNow: () => void): void {
  const t = useWords();
  const signOut = useSignOut().mutate;
  const { setAppearance, setLanguage, zoom, setZoom } = usePreferences();
  const [, setPlace] = useKept<string>("place", PLACES[0].id);
  const [, setSection] = useKept<string>("settings-section", "");
  const openDay = useOpenDay();
  const [clinic] = useKept("schedule-clinic", overview.clinics[0]?.id ?? "");
  const today = overview.clinics.find(({ id }) => id === clinic)?.today ?? "";
  const { permissions } = overview.me;

  const commands = useMemo<Command[]>(
    () => [
      ...PLACES.map(({ id }, index) => ({
        id: `place-${id}`,
        title: t("command-go", { place: t(`place-${id}`) }),
        keys: `Ctrl ${index + 1}`,
        run: () => setPlace(id),
      })),
      { id: "today", title: t("day-today"), keys: t("day-today-key"), run: () => openDay(clinic, today) },
      ...SETTINGS_SECTIONS.filter(({ permission }) => permission === null || permissions.includes(permission)).map(
        ({ id }) => ({
          id: `settings-${id}`,
          title: `${t("place-settings")}: ${t(`settings-${id}`)}`,
          run: () => {
            setSection(id);
            setPlace("settings");
          },
        }),
      ),
      ...APPEARANCES.map((name) => ({
        id: `appearance-${name}`,
        title: t("command-appearance", { name: t(`appearance-${name}`) }),
        run: () => setAppearance(name),
      })),
      ...LANGUAGES.map((name) => ({
        id: `language-${name}`,
        title: t("command-language", { name: t(`language-${name}`) }),
        also: "language idioma",
        run: () => setLanguage(name),
      })),
      ...ZOOMS.filter((each) => each !== zoom).map((each) => ({
        id: `zoom-${each}`,
        title: t("command-zoom", { percent: each }),
        keys: each === 100 ? "Ctrl 0" : undefined,
        run: () => setZoom(each),
      })),
      { id: "lock", title: t("lock"), keys: t("lock-key"), run: lockNow },
      { id: "sign-out", title: t("sign-out"), run: () => signOut(undefined) },
    ],
    [
      t,
      setPlace,
      openDay,
      clinic,
      today,
      permissions,
      setSection,
      setAppearance,
      setLanguage,
      zoom,
      setZoom,
      lockNow,
      signOut,
    ],
  );
  useOffer(commands);
}
