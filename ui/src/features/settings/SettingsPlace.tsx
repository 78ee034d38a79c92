import { Activity, useState } from "react";

import type { Overview } from "../../api/bindings";
import { useAnnouncer } from "../../shared/hooks/use-announcer";
import { useKept } from "../../shared/kept";
import { useWords } from "../../shared/use-words";
import type { SettingsSection } from "./section";

import "./settings.css";

type Props = { overview: Overview; sections: readonly SettingsSection[] };

/** The settings: a list of sections, and the one that is shown. What was begun in another section stays there. */
export function SettingsPlace({ overview, sections }: Props) {
  const t = useWords();
  const { words, announce } = useAnnouncer();
  const mine = sections.filter(({ permission }) => permission === null || overview.me.permissions.includes(permission));
  const [id, setId] = useKept<string>("settings-section", "");
  const shown = mine.find((section) => section.id === id) ?? mine[0];
  const [visited, setVisited] = useState<readonly string[]>([]);
  const show = (next: string) => {
    if (shown && !visited.includes(shown.id)) setVisited([...visited, shown.id]);
    setId(next);
  };
  return (
    <div className="settings">
      <nav className="settings-list" aria-label={t("settings-sections")}>
        {mine.map((section) => (
          <button
            key={section.id}
            type="button"
            className="settings-name"
            aria-current={section === shown ? "true" : undefined}
            onClick={() => show(section.id)}
          >
            {t(`settings-${section.id}`)}
          </button>
        ))}
      </nav>
      <div className="settings-shown">
        {mine
          .filter((section) => section === shown || visited.includes(section.id))
          .map(({ id: each, Section }) => (
            <Activity key={each} mode={each === shown?.id ? "visible" : "hidden"}>
              <section className="settings-section" aria-label={t(`settings-${each}`)}>
                <Section overview={overview} announce={announce} />
              </section>
            </Activity>
          ))}
      </div>
      <div className="only-read-out" role="status">
        {words}
      </div>
    </div>
  );
}
