// What can be done with a visit from anywhere in the schedule: the grid's keys, the details, the queue, the call list.
import { createContext, useContext } from "react";

import type { AppointmentCard } from "../../../api/bindings";
import type { StepTo } from "../progress/steps";
import type { Done } from "../undo/use-undo";

/** A form or a carried card that was asked for from elsewhere. A new object is a new wish. */
export interface Asked {
  readonly id: string;
  readonly what: "move" | "cancel";
}

export interface Desk {
  readonly mayWrite: boolean;
  take: (card: AppointmentCard, to: StepTo) => Promise<void>;
  takeBack: (card: AppointmentCard) => Promise<void>;
  /** Shows what was done, with the way back; the words are read out. */
  done: (done: Done) => void;
  readonly asked: Asked | null;
  ask: (asked: Asked | null) => void;
}

const nothing = () => Promise.resolve();

export const DeskContext = createContext<Desk>({
  mayWrite: false,
  take: nothing,
  takeBack: nothing,
  done: () => undefined,
  asked: null,
  ask: () => undefined,
});

export function useDesk(): Desk {
  return useContext(DeskContext);
}
