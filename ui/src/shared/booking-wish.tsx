// A visit that somebody wants to book from elsewhere in the window; the schedule takes it up as an ordinary booking.
// It holds a patient, so it lives inside the open clinic only and is gone with the lock.
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";

import type { PatientSummary, VisitKind } from "../api/bindings";
import { useOpenDay } from "./kept";

export interface BookingWish {
  readonly clinic: string;
  readonly provider: string;
  /** ISO. */
  readonly startsAt: string;
  /** The day of it on the clinic's clock. */
  readonly date: string;
  /** Null: the usual length. */
  readonly minutes: number | null;
  readonly kind: VisitKind | null;
  /** Its length and kind are in the two above. */
  readonly visitType: string | null;
  readonly patient: PatientSummary | null;
  /** Who it is for, as typed, where nobody was found or chosen. */
  readonly patientText: string;
  readonly reason: string;
  /** Send it without waiting, for all of it was said. What is refused is shown as ever. */
  readonly atOnce: boolean;
  /** The recall that it is booked from. */
  readonly recall?: string;
}

type Wishing = { wish: BookingWish | null; setWish: (wish: BookingWish | null) => void };
const Context = createContext<Wishing>({ wish: null, setWish: () => undefined });

export function BookingWishProvider({ children }: { children: ReactNode }) {
  const [wish, setWish] = useState<BookingWish | null>(null);
  const wishing = useMemo(() => ({ wish, setWish }), [wish]);
  return <Context value={wishing}>{children}</Context>;
}

/** Leads to the day in the schedule and begins the booking there. */
export function useWishBooking(): (wish: BookingWish) => void {
  const { setWish } = useContext(Context);
  const openDay = useOpenDay();
  return useCallback(
    (wish) => {
      setWish(wish);
      openDay(wish.clinic, wish.date);
    },
    [openDay, setWish],
  );
}

/** The wish that waits, and how to take it. */
export function useBookingWish(): { wish: BookingWish | null; taken: () => void } {
  const { wish, setWish } = useContext(Context);
  const taken = useCallback(() => setWish(null), [setWish]);
  return { wish, taken };
}
