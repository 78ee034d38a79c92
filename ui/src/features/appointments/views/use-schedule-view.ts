import { useCallback } from "react";

import { useKept } from "../../../shared/kept";
import { LIST_SPANS, VIEWS, type ListSpan, type View } from "./views";

const VIEW_KEY = "lamplight.schedule.view";
const SPAN_KEY = "lamplight.schedule.list";
const PROVIDER_KEY = "lamplight.schedule.provider";

function stored<T extends string>(key: string, allowed: readonly T[]): T {
  const found = localStorage.getItem(key);
  return allowed.find((value) => value === found) ?? (allowed[0] as T);
}

/**
 * Which view is shown, and whose week: kept on this computer, so that tomorrow begins as today ended. A provider is
 * kept by id; one who is no longer there makes room for the first.
 */
export function useScheduleView(providers: readonly { id: string }[]) {
  const [view, keepView] = useKept<View>("schedule-view", stored(VIEW_KEY, VIEWS));
  const [span, keepSpan] = useKept<ListSpan>("schedule-list", stored(SPAN_KEY, LIST_SPANS));
  const [wished, keepProvider] = useKept<string>("schedule-provider", localStorage.getItem(PROVIDER_KEY) ?? "");
  const provider = providers.find(({ id }) => id === wished)?.id ?? providers[0]?.id ?? null;
  const setView = useCallback(
    (next: View) => {
      localStorage.setItem(VIEW_KEY, next);
      keepView(next);
    },
    [keepView],
  );
  const setSpan = useCallback(
    (next: ListSpan) => {
      localStorage.setItem(SPAN_KEY, next);
      keepSpan(next);
    },
    [keepSpan],
  );
  const setProvider = useCallback(
    (next: string) => {
      localStorage.setItem(PROVIDER_KEY, next);
      keepProvider(next);
    },
    [keepProvider],
  );
  return { view, setView, span, setSpan, provider, setProvider };
}
