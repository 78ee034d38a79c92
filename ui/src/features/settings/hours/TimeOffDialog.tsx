import { commands, type ClinicView, type RecordKind } from "../../../api/bindings";
import { Checkbox, Note, Select, TextField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { EditDialog } from "../editing/EditDialog";
import { NameField } from "../editing/NameField";
import { useEditing } from "../editing/use-editing";
import { useKeptForm, type KeptForms } from "../editing/use-kept-forms";
import { useOutcome } from "../use-outcome.mutation";
import { DateInput } from "./DateInput";
import { visitsIn } from "./standing-visits";
import { awayOf, newTimeOff, TIME_OFF_KINDS, timeOffProblems, type TimeOffDraft } from "./time-off-draft";
import { useFutureVisits } from "./use-future-visits.query";
import { VisitLinks } from "./VisitLinks";

const KINDS: readonly RecordKind[] = ["availability"];

type Props = {
  provider: string;
  clinic: ClinicView;
  forms: KeptForms<TimeOffDraft>;
  onClose: () => void;
  announce: (words: string) => void;
};

/** Enters days or hours on which a provider is away, and says which visits stand in them. */
export function TimeOffDialog({ provider, clinic, forms, onClose, announce }: Props) {
  const t = useWords();
  const settle = useOutcome(KINDS);
  const visits = useFutureVisits(provider, true);
  const editing = useEditing<TimeOffDraft>({
    stands: null,
    first: newTimeOff(clinic.today),
    kept: useKeptForm(forms, provider),
    problemsOf: (draft) => timeOffProblems(t, draft),
    send: (_, to) => {
      const away = awayOf(to);
      // Looked at before: what cannot be read is said at its field and not sent.
      if (away === null) throw new Error("a time off that was not looked at");
      return settle(commands.enterTimeOff({ provider, away }));
    },
    onDone: () => {
      announce(t("hours-time-off-saved"));
      onClose();
    },
  });
  const { draft, change, problems } = editing;
  const away = awayOf(draft);
  const standing = away === null ? [] : visitsIn(away, visits.data ?? [], clinic.zone);
  return (
    <EditDialog
      title={t("hours-time-off-add")}
      editing={editing}
      describe={() => []}
      sendWords={t("hours-time-off-add")}
      onClose={onClose}
    >
      <Select
        label={t("hours-time-off-kind")}
        choices={TIME_OFF_KINDS.map((id) => ({ id, label: t(`time-off-${id.replaceAll("_", "-")}`) }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <div className="edit-pair">
        <DateInput
          label={t("hours-first-day")}
          value={draft.first}
          onChange={(first) => change({ first, last: draft.last < first ? first : draft.last })}
          error={problems.first}
        />
        <DateInput
          label={t("hours-last-day")}
          value={draft.last}
          onChange={(last) => change({ last })}
          error={problems.last}
        />
      </div>
      <Checkbox isSelected={draft.wholeDays} onChange={(wholeDays) => change({ wholeDays })}>
        {t("hours-whole-days")}
      </Checkbox>
      {draft.wholeDays ? null : (
        <div className="edit-pair">
          <NameField
            label={t("hours-away-from")}
            value={draft.from}
            onChange={(from) => change({ from })}
            error={problems.from}
          />
          <NameField
            label={t("hours-away-until")}
            value={draft.until}
            onChange={(until) => change({ until })}
            error={problems.until}
          />
        </div>
      )}
      <TextField
        label={t("hours-note")}
        optional
        value={draft.note}
        onChange={(note) => change({ note })}
        error={problems.note}
      />
      {standing.length > 0 ? (
        <Note kind="attention" title={t("hours-visits-stand", { count: standing.length })}>
          <p>{t("hours-visits-stay")}</p>
          <VisitLinks
            label={t("hours-visits-stand", { count: standing.length })}
            visits={standing}
            clinic={clinic.id}
            zone={clinic.zone}
          />
        </Note>
      ) : null}
    </EditDialog>
  );
}
