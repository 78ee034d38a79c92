import { commands, type DateHours, type RecordKind } from "../../../api/bindings";
import { Button, Checkbox } from "../../../shared/components";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { EditDialog } from "../editing/EditDialog";
import { useEditing, type Problems } from "../editing/use-editing";
import { useKeptForm, type KeptForms } from "../editing/use-kept-forms";
import { useOutcome } from "../use-outcome.mutation";
import { dateDraft, hoursOf, newDate, type DateDraft } from "./date-draft";
import { DateInput } from "./DateInput";
import { StretchRow } from "./StretchRow";
import { dateProblems, fieldOf } from "./week-problems";

const KINDS: readonly RecordKind[] = ["availability"];

type Props = {
  provider: string;
  dates: readonly DateHours[];
  /** The date that is changed; `null` for another one. */
  date: string | null;
  forms: KeptForms<DateDraft>;
  onClose: () => void;
  announce: (words: string) => void;
};

/** Gives a provider other hours on one date, or none. */
export function DateDialog({ provider, dates, date, forms, onClose, announce }: Props) {
  const t = useWords();
  const formats = useFormats();
  const settle = useOutcome(KINDS);
  const known = dates.find((each) => each.date === date);
  const problemsOf = (draft: DateDraft): Problems => {
    const found = Object.entries(draft.off ? {} : dateProblems(draft.stretches));
    return {
      ...(draft.date === "" ? { date: t("hours-date-missing") } : {}),
      ...(!draft.off && draft.stretches.length === 0 ? { stretches: t("hours-date-no-hours") } : {}),
      ...(date === null && dates.some((each) => each.date === draft.date) ? { date: t("hours-date-known") } : {}),
      ...Object.fromEntries(found.map(([field, problem]) => [field, problem && t(`hours-${problem}`)])),
    };
  };
  const editing = useEditing<DateDraft>({
    stands: known ? dateDraft(known) : null,
    first: newDate,
    kept: useKeptForm(forms, `${provider}:${date ?? "new"}`),
    problemsOf,
    send: (from, to) =>
      settle(
        commands.setDateHours({ provider, date: to.date, from: from === null ? null : hoursOf(from), to: hoursOf(to) }),
      ),
    onDone: () => {
      announce(t("settings-saved", { name: formats.date(editing.draft.date) }));
      onClose();
    },
  });
  const { draft, change, problems } = editing;
  const { stretches } = draft;
  const describe = (each: DateDraft) => [
    {
      label: t("hours-hours"),
      value: each.off
        ? t("hours-nobody-booked")
        : each.stretches.map(({ from, until }) => `${from}–${until}`).join(", "),
    },
  ];
  return (
    <EditDialog
      title={date === null ? t("hours-date-add") : t("settings-change-what", { name: formats.date(date) })}
      editing={editing}
      describe={describe}
      sendWords={t("settings-save")}
      onClose={onClose}
    >
      {date === null ? (
        <DateInput
          label={t("hours-date")}
          value={draft.date}
          onChange={(next) => change({ date: next })}
          error={problems.date}
        />
      ) : null}
      <Checkbox isSelected={draft.off} onChange={(off) => change({ off })}>
        {t("hours-nobody-booked")}
      </Checkbox>
      {draft.off ? null : (
        <div className="weekday-rows">
          {stretches.map((each, place) => (
            <StretchRow
              key={place}
              name={t("hours-stretch-name", { number: place + 1 })}
              stretch={each}
              problems={{
                from: problems[fieldOf("stretch", place, "from")],
                until: problems[fieldOf("stretch", place, "until")],
              }}
              onChange={(patch) =>
                change({ stretches: stretches.map((one, at) => (at === place ? { ...one, ...patch } : one)) })
              }
              onRemove={() => change({ stretches: stretches.filter((_, at) => at !== place) })}
            />
          ))}
          {problems.stretches ? (
            <p className="field-error" role="alert">
              {problems.stretches}
            </p>
          ) : null}
          <div>
            <Button
              variant="quiet"
              onPress={() => change({ stretches: [...stretches, { from: stretches.at(-1)?.until ?? "", until: "" }] })}
            >
              {t("hours-add")}
            </Button>
          </div>
        </div>
      )}
    </EditDialog>
  );
}
