import { useEffect, useRef, useState, type RefObject } from "react";

import { useKept } from "../shared/kept";
import { PLACES, type Place } from "./place-list";

/** Where somebody was in a place: the focus goes back there when they return. */
type Focused = Map<string, HTMLElement>;

/** The place that is shown, those that were visited since the clinic was opened, and the way from one to another. */
export function usePlace(main: RefObject<HTMLElement | null>, onArrived: (place: Place) => void) {
  const [id, setId] = useKept<string>("place", PLACES[0].id);
  const place = PLACES.find((each) => each.id === id) ?? PLACES[0];
  const [before, setBefore] = useState<ReadonlySet<string>>(new Set());
  // One place may lead into another, so being shown is what makes it visited.
  const visited = before.has(place.id) ? before : new Set(before).add(place.id);
  if (visited !== before) setBefore(visited);
  const focused = useRef<Focused>(new Map());
  const arrived = useRef(place.id);
  const goTo = (next: Place) => {
    if (next.id === place.id) return;
    const here = document.activeElement;
    if (here instanceof HTMLElement && main.current?.contains(here)) focused.current.set(place.id, here);
    setId(next.id);
  };
  useEffect(() => {
    if (arrived.current === place.id) return;
    arrived.current = place.id;
    const there = focused.current.get(place.id);
    (there?.isConnected ? there : main.current)?.focus();
    onArrived(place);
  }, [main, onArrived, place]);
  return { place, visited, goTo };
}

/** Ctrl and a digit go to the place with that number in the rail; not while a dialog keeps the rail out of reach. */
export function usePlaceKeys(rail: RefObject<HTMLElement | null>, goTo: (place: Place) => void): void {
  const latest = useRef(goTo);
  useEffect(() => {
    latest.current = goTo;
  }, [goTo]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !/^[1-9]$/.test(event.key)) return;
      const place = PLACES[Number(event.key) - 1];
      if (!place) return;
      event.preventDefault();
      event.stopPropagation();
      if (!rail.current?.closest("[inert], [aria-hidden=true]")) latest.current(place);
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [rail]);
}
