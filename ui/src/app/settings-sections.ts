import { ClinicSection, type SettingsSection } from "../features/settings";

/** The sections of the settings in their order. Each feature gives its own; its words are in `settings-<id>`. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  { id: "clinic", permission: "read_schedule", Section: ClinicSection },
];
