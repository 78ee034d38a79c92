import { useState } from "react";

import { commands, type ClinicView, type RecordKind, type TimeOff } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { useKeptForms } from "../editing/use-kept-forms";
import { RecordList } from "../list/RecordList";
import { RowTrouble } from "../list/RowTrouble";
import { SectionHead } from "../list/SectionHead";
import { useRowChange } from "../list/use-row-change";
import { minuteWords } from "./minutes";
import { visitsIn } from "./standing-visits";
import type { TimeOffDraft } from "./time-off-draft";
import { TimeOffDialog } from "./TimeOffDialog";
import { useFutureVisits } from "./use-future-visits.query";
import { VisitLinks } from "./VisitLinks";

const KINDS: readonly RecordKind[] = ["availability"];

type Props = {
  provider: string;
  timeOff: readonly TimeOff[];
  clinic: ClinicView;
  canChange: boolean;
  announce: (words: string) => void;
};

/** When a provider is away from today on, with the visits that stand in that time. */
export function TimeOffPart({ provider, timeOff, clinic, canChange, announce }: Props) {
  const t = useWords();
  const { dateShort } = useFormats();
  const forms = useKeptForms<TimeOffDraft>("time-off");
  const [adding, setAdding] = useState(false);
  const row = useRowChange(KINDS);
  const ahead = timeOff.filter(({ away }) => away.last >= clinic.today);
  const visits = useFutureVisits(provider, ahead.length > 0);
  const words = ({ away: { first, from, last, until } }: TimeOff) => {
    const whole = from === 0 && until === 1440;
    const start = whole ? dateShort(first) : `${dateShort(first)} ${minuteWords(from)}`;
    const end = whole
      ? dateShort(last)
      : first === last
        ? minuteWords(until)
        : `${dateShort(last)} ${minuteWords(until)}`;
    return start === end ? start : `${start} – ${end}`;
  };
  const rows = ahead.map((each) => {
    const standing = visitsIn(each.away, visits.data ?? [], clinic.zone);
    const kind = t(`time-off-${each.away.kind.replaceAll("_", "-")}`);
    return {
      id: each.id,
      name: words(each),
      facts: [
        { label: t("hours-time-off-kind"), value: kind },
        ...(each.away.note ? [{ label: t("hours-note"), value: each.away.note }] : []),
      ],
      below:
        standing.length > 0 ? (
          <>
            <p className="attention-words">{t("hours-visits-stand", { count: standing.length })}</p>
            <VisitLinks
              label={t("hours-visits-stand", { count: standing.length })}
              visits={standing}
              clinic={clinic.id}
              zone={clinic.zone}
            />
          </>
        ) : null,
      actions: canChange ? (
        <Button
          variant="quiet"
          aria-label={t("hours-time-off-take-back-what", { when: words(each) })}
          isPending={row.isPending}
          onPress={() =>
            row.change(commands.cancelTimeOff({ provider, time_off: each.id }), () =>
              announce(t("hours-time-off-taken-back")),
            )
          }
        >
          {t("hours-time-off-take-back")}
        </Button>
      ) : null,
    };
  });
  return (
    <div className="section-part">
      <SectionHead title={t("hours-time-off")} level={2}>
        {canChange ? <Button onPress={() => setAdding(true)}>{t("hours-time-off-add")}</Button> : null}
      </SectionHead>
      <RowTrouble failure={row.failure ?? visits.error} refusal={row.refusal} />
      <RecordList label={t("hours-time-off")} rows={rows} empty={t("hours-time-off-none")} />
      {adding ? (
        <TimeOffDialog
          provider={provider}
          clinic={clinic}
          forms={forms}
          onClose={() => {
            setAdding(false);
            void forms.readAgain();
          }}
          announce={announce}
        />
      ) : null}
    </div>
  );
}
