import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";

import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import type { FreeDay, FreeTime } from "./free-times";

type Props = {
  days: readonly FreeDay[];
  /** How many days were searched. */
  searched: number;
  clock: Clock;
  /** It answers what was asked before. */
  isStale: boolean;
  onTake: (time: FreeTime) => void;
};

/** The times, day by day; Enter or a press takes one. */
export function FreeTimes({ days, searched, clock, isStale, onTake }: Props) {
  const t = useWords();
  const all = days.flatMap(({ times }) => times);
  return (
    <>
      <p className="only-read-out" role="status">
        {isStale ? "" : t("find-count", { count: all.length })}
      </p>
      <ListBox
        aria-label={t("find-times")}
        aria-busy={isStale}
        className="list find-times"
        selectionMode="none"
        renderEmptyState={() => <p className="list-empty">{t("find-none", { days: searched })}</p>}
        onAction={(id) => {
          const time = all.find((each) => each.id === id);
          if (time) onTake(time);
        }}
      >
        {days.map(({ date, times }) => (
          <ListBoxSection key={date} id={date}>
            <Header className="find-day">{clock.day(Date.parse(times[0]?.startsAt ?? ""))}</Header>
            {times.map(({ id, startsAt, provider }) => {
              const time = clock.time(Date.parse(startsAt));
              return (
                <ListBoxItem key={id} id={id} className="list-item find-time" textValue={`${time} ${provider.name}`}>
                  <strong>{time}</strong> <bdi>{provider.name}</bdi>
                </ListBoxItem>
              );
            })}
          </ListBoxSection>
        ))}
      </ListBox>
      <p className="quiet small">{t("find-foot")}</p>
    </>
  );
}
