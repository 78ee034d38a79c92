import { Activity, useCallback, useEffect, useRef } from "react";

import type { Overview } from "../api/bindings";
import { setWindowTitle } from "../platform/window";
import { useAnnouncer } from "../shared/hooks/use-announcer";
import { useWords } from "../shared/use-words";
import { PLACES, type Place } from "./place-list";
import { usePlace, usePlaceKeys } from "./use-place";

/**
 * The rail and the place that is shown. A place that was visited stays as it was left, with all that was typed and
 * scrolled, and without effect: its keys and its questions rest until it is shown again.
 */
export function Places({ overview }: { overview: Overview }) {
  const t = useWords();
  const rail = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  const { words, announce } = useAnnouncer();
  const onArrived = useCallback((next: Place) => announce(t(`place-${next.id}`)), [announce, t]);
  const { place, visited, goTo } = usePlace(main, onArrived);
  usePlaceKeys(rail, goTo);
  const title = t(`place-${place.id}`);
  const { organisation } = overview;
  useEffect(() => {
    setWindowTitle(t("window-title", { place: title, organisation }));
    return () => setWindowTitle(null);
  }, [t, title, organisation]);
  return (
    <div className="window-middle">
      <nav className="rail" aria-label={t("rail-title")} ref={rail}>
        {PLACES.map((each, index) => (
          <RailButton key={each.id} place={each} digit={index + 1} isHere={each === place} onGo={goTo} />
        ))}
      </nav>
      <main className="window-place" aria-label={title} tabIndex={-1} ref={main}>
        {PLACES.filter(({ id }) => visited.has(id)).map((each) => (
          <Activity key={each.id} mode={each === place ? "visible" : "hidden"}>
            {each.show(overview)}
          </Activity>
        ))}
      </main>
      <div className="only-read-out" role="status">
        {words}
      </div>
    </div>
  );
}

type RailButtonProps = { place: Place; digit: number; isHere: boolean; onGo: (place: Place) => void };

function RailButton({ place, digit, isHere, onGo }: RailButtonProps) {
  const t = useWords();
  return (
    <button
      type="button"
      className="rail-place"
      aria-current={isHere ? "page" : undefined}
      aria-keyshortcuts={`Control+${digit}`}
      title={t("rail-key", { key: `Ctrl ${digit}` })}
      onClick={() => onGo(place)}
    >
      <place.Icon />
      <span>{t(`place-${place.id}`)}</span>
    </button>
  );
}
