import { MySignInSection } from "../features/access";
import {
  ClinicSection,
  HoursSection,
  ProvidersSection,
  ResourcesSection,
  UsersSection,
  VisitTypesSection,
  type SettingsSection,
} from "../features/settings";

/** The sections of the settings in their order. Each feature gives its own; its words are in `settings-<id>`. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  { id: "clinic", permission: "read_schedule", Section: ClinicSection },
  { id: "hours", permission: "read_schedule", Section: HoursSection },
  { id: "visit-types", permission: "read_settings", Section: VisitTypesSection },
  { id: "resources", permission: "read_settings", Section: ResourcesSection },
  { id: "providers", permission: "read_settings", Section: ProvidersSection },
  { id: "users", permission: "read_settings", Section: UsersSection },
  { id: "me", permission: null, Section: MySignInSection },
];
