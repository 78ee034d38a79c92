import { useWords } from "../../../shared/use-words";
import { VIEWS, VIEW_KEYS, type View } from "./views";

type Props = { view: View; onView: (view: View) => void };

/** Day, week, list, month: one of them is shown, each has its key. */
export function ViewSwitch({ view, onView }: Props) {
  const t = useWords();
  return (
    <div className="segments" role="group" aria-label={t("views-title")}>
      {VIEWS.map((each) => (
        <button
          key={each}
          type="button"
          className="segment"
          aria-pressed={each === view}
          aria-keyshortcuts={VIEW_KEYS[each]}
          onClick={() => onView(each)}
        >
          {t(`view-${each}`)} <kbd>{VIEW_KEYS[each]}</kbd>
        </button>
      ))}
    </div>
  );
}
