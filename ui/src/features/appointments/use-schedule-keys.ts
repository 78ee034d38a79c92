import { useMemo } from "react";

import { useOffer, type Command } from "../../shared/commands";
import { useLetterKeys } from "../../shared/hooks/use-letter-key";
import { useShortcut } from "../../shared/hooks/use-shortcut";
import { useWords } from "../../shared/use-words";
import { VIEWS, VIEW_KEYS, type View } from "./views/views";

type Input = {
  announce: (words: string) => void;
  onToday: () => void;
  onView: (view: View) => void;
  onPrint: (() => void) | null;
};

/** The keys of the whole schedule, and the same as commands of the palette: today, the views, printing. */
export function useScheduleKeys({ announce, onToday, onView, onPrint }: Input): void {
  const t = useWords();
  const show = (view: View) => {
    onView(view);
    announce(t("announce-view", { view: t(`view-${view}`) }));
  };
  const letters: Record<string, () => void> = {
    t: () => {
      onToday();
      announce(t("announce-today"));
    },
    ...Object.fromEntries(VIEWS.map((view) => [VIEW_KEYS[view].toLowerCase(), () => show(view)])),
  };
  if (onPrint) letters["p"] = onPrint;
  useLetterKeys(letters);
  // Ctrl+P belongs to the sheet: the engine's own printing would put the screen on paper.
  useShortcut({ key: "p", ctrl: true }, onPrint ?? nothing);
  const commands = useMemo<Command[]>(() => {
    const views = VIEWS.map((view) => ({
      id: `view-${view}`,
      title: t("command-view", { view: t(`view-${view}`) }),
      keys: VIEW_KEYS[view],
      run: () => onView(view),
    }));
    const print = onPrint ? [{ id: "print", title: t("printing-open"), keys: "Ctrl P", run: onPrint }] : [];
    return [...views, ...print];
  }, [t, onView, onPrint]);
  useOffer(commands);
}

function nothing(): void {
  // Nothing that may be printed is shown.
}
