// The places of the window, in the order of the rail and of their keys (Ctrl+1, Ctrl+2, …). A new place is a row here,
// with its words in `place-<id>`.
import type { ReactNode } from "react";

import type { Overview } from "../api/bindings";
import SchedulePlace from "../features/appointments";
import { PatientPicker, PatientsPlace } from "../features/patients";
import { RecallsPlace } from "../features/recalls";
import { SettingsPlace } from "../features/settings";
import { Bell, CalendarDay, Gear, Person } from "../shared/components/icons";
import { SCHEDULE_SIDE } from "./schedule-side";
import { SETTINGS_SECTIONS } from "./settings-sections";

export type Place = {
  id: string;
  Icon: () => ReactNode;
  show: (overview: Overview) => ReactNode;
};

export const PLACES: readonly [Place, ...Place[]] = [
  {
    id: "schedule",
    Icon: CalendarDay,
    show: (overview) => <SchedulePlace overview={overview} PatientPicker={PatientPicker} side={SCHEDULE_SIDE} />,
  },
  {
    id: "patients",
    Icon: Person,
    show: (overview) => <PatientsPlace overview={overview} />,
  },
  {
    id: "recalls",
    Icon: Bell,
    show: (overview) => <RecallsPlace overview={overview} PatientPicker={PatientPicker} />,
  },
  {
    id: "settings",
    Icon: Gear,
    show: (overview) => <SettingsPlace overview={overview} sections={SETTINGS_SECTIONS} />,
  },
];
