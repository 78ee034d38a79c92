import { Button, Note } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { differences, type Fact } from "./facts";
import type { Editing } from "./use-editing";

type Props<T> = { editing: Editing<T>; theirs: T; describe: (details: T) => Fact[] };

/** Somebody else changed the same: what was there, what is there now, what was typed, and the two ways on. */
export function MeanwhileNote<T>({ editing, theirs, describe }: Props<T>) {
  const t = useWords();
  const seen = editing.seen === null ? [] : describe(editing.seen);
  const changed = differences(seen, describe(theirs), describe(editing.draft));
  return (
    <Note kind="danger" title={t("meanwhile-title")}>
      <p>{t("meanwhile-kept")}</p>
      <ul className="meanwhile">
        {changed.map(({ label, before, now, mine }) => (
          <li key={label}>{t("meanwhile-line", { label, before, now, mine })}</li>
        ))}
      </ul>
      <div className="meanwhile-ways">
        <Button onPress={editing.takeTheirs}>{t("meanwhile-take-theirs")}</Button>
        <Button onPress={editing.keepMine} isPending={editing.isPending}>
          {t("meanwhile-keep-mine")}
        </Button>
      </div>
    </Note>
  );
}
