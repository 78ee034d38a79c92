import { useLayoutEffect, useRef, type RefObject } from "react";

import type { DayModel } from "../day-model";
import { HOUR, clamp } from "./range";

/**
 * Scrolls the grid to this moment (today) or to opening when it first appears for a clinic. Another day keeps the hours
 * that were in view: the eye stays where it was, and no layout is forced while five hundred cards change.
 */
export function useStartInView(model: DayModel, scroller: RefObject<HTMLElement | null>, remPerMinute: number): void {
  const scale = useRef(remPerMinute);
  useLayoutEffect(() => {
    const element = scroller.current;
    // With another density the hour at the top stays at the top.
    element?.scrollTo({ top: (element.scrollTop * remPerMinute) / scale.current });
    scale.current = remPerMinute;
  }, [remPerMinute, scroller]);
  const shown = `${model.clinic.id} ${model.byDay}`;
  const started = useRef<string | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    // Shown again after another place, it keeps the hours that were in view.
    if (!element || started.current === shown) return;
    started.current = shown;
    const now = Date.now();
    const today = model.columns.find(({ book }) => now >= book.day.from && now < book.day.until);
    const { frame, range } = today ? { frame: today.frame, range: today.book.range } : model.axis;
    const opening = frame.opens_at === null ? range.from : Date.parse(frame.opens_at);
    const at = today ? now - HOUR : opening - HOUR / 2;
    const part = clamp((at - range.from) / model.length, 0, 1);
    element.scrollTo({ top: part * element.scrollHeight });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown]);
}
