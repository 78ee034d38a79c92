import type { ComponentType } from "react";

import type { Overview, Permission } from "../../api/bindings";

/** What every section is given. `announce` says something to those who cannot see it. */
export type SectionProps = { overview: Overview; announce: (words: string) => void };

/** A section of the settings. Its name in the list is the words `settings-<id>`. */
export type SettingsSection = {
  id: string;
  /** Without it the section is not in the list; `null` for what everybody has. */
  permission: Permission | null;
  Section: ComponentType<SectionProps>;
};
