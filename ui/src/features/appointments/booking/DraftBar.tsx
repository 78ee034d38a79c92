import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { draftKey, whoOf, type BookingEntry } from "./booking-entry";

type Props = {
  entries: readonly BookingEntry[];
  providerName: (id: string) => string;
  /** The day on the screen, in words; drafts of another day name theirs. */
  shown: string;
  clock: Clock;
  onContinue: (key: string) => void;
  onDiscard: (key: string) => void;
};

/** Bookings that were begun and not finished, wherever the person was when it happened. */
export function DraftBar({ entries, providerName, shown, clock, onContinue, onDiscard }: Props) {
  const t = useWords();
  if (entries.length === 0) return null;
  return (
    <ul className="draft-bar">
      {entries.map((entry) => {
        const at = Date.parse(entry.startsAt);
        const when = clock.day(at) === shown ? clock.time(at) : `${clock.day(at)}, ${clock.time(at)}`;
        const who = whoOf(entry);
        return (
          <li key={draftKey(entry)} className="draft-row">
            <span className="draft-words">
              {t("draft-unfinished", { when, provider: providerName(entry.provider) })}
              {who === "" ? null : <bdi> · {who}</bdi>}
            </span>
            <Button variant="quiet" onPress={() => onContinue(draftKey(entry))}>
              {t("draft-continue")}
            </Button>
            <Button variant="quiet" onPress={() => onDiscard(draftKey(entry))}>
              {t("draft-discard")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
