// What other features put beside the schedule: a tab of its side panel, and a bar over the day. The app hands them in;
// features never import another. A new one is a row in app/schedule-side.ts, with its words in `side-<id>`.
import type { ComponentType } from "react";

import type { ClinicView, ProviderColumn, VisitTimes } from "../api/bindings";
import type { PatientPicker } from "./patient-picker";

export interface BesideSchedule {
  readonly clinic: ClinicView;
  /** The day that is shown. */
  readonly date: string;
  /** Those of the clinic who take visits. */
  readonly providers: readonly ProviderColumn[];
  readonly mayWrite: boolean;
  readonly mayRegister: boolean;
  readonly Picker: PatientPicker;
  /** The appointment that is selected in the grid. */
  readonly selected: string | null;
  /** Shows an appointment on its day, with its details. */
  readonly onShow: (appointment: string, times: VisitTimes) => void;
  readonly announce: (words: string) => void;
}

export interface SideTab {
  readonly id: string;
  readonly Content: ComponentType<BesideSchedule>;
  /** Over the day, for what must be seen at once; draws nothing most of the time. */
  readonly Bar?: ComponentType<BesideSchedule & { onOpen: () => void }>;
  /** How many stand in it, for the tab; null says nothing. */
  readonly useCount?: (clinic: string) => number | null;
}
