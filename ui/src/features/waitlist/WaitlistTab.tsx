import { useState } from "react";

import type { WaitlistRow } from "../../api/bindings";
import { failureOf } from "../../api/call";
import { Button, FailureNote } from "../../shared/components";
import { Plus } from "../../shared/components/icons";
import type { BesideSchedule } from "../../shared/schedule-side";
import { useWords } from "../../shared/use-words";
import { EntryDialog, type EntryStart } from "./EntryDialog";
import { EntryItem } from "./EntryItem";
import { FreedItem } from "./FreedItem";
import { OfferItem } from "./OfferItem";
import { SelectedVisit } from "./SelectedVisit";
import { useWaitlist } from "./use-waitlist.query";

import "./waitlist.css";

/** Who is being asked, which times that freed would suit whom, and everybody who waits. */
export function WaitlistTab(beside: BesideSchedule) {
  const t = useWords();
  const list = useWaitlist(beside.clinic.id);
  const [form, setForm] = useState<EntryStart | null>(null);
  const entries = list.data?.entries ?? [];
  const freed = list.data?.freed ?? [];
  const asked = entries.filter(({ holds }) => holds.length > 0);
  const change = (row: WaitlistRow) => setForm({ row, visit: null });
  return (
    <section className="waitlist" aria-label={t("waitlist-title")}>
      {list.error && <FailureNote failure={failureOf(list.error)} />}
      {beside.mayWrite && (
        <div className="waitlist-add">
          <Button onPress={() => setForm({ row: null, visit: null })}>
            <Plus />
            {t("waitlist-add")}
          </Button>
          <SelectedVisit beside={beside} entries={entries} onAdd={(visit) => setForm({ row: null, visit })} />
        </div>
      )}
      {asked.length > 0 && (
        <>
          <h3>{t("waitlist-asked")}</h3>
          {asked.map((row) => row.holds.map((hold) => <OfferItem key={hold.id} {...{ row, hold, beside }} />))}
        </>
      )}
      {freed.length > 0 && (
        <>
          <h3>{t("waitlist-freed")}</h3>
          {freed.map((time) => (
            <FreedItem key={`${time.provider.id} ${time.from}`} {...{ time, entries, beside }} />
          ))}
        </>
      )}
      {list.data && (
        <>
          <h3>{t("waitlist-waiting", { count: entries.length })}</h3>
          {entries.length === 0 && <p className="quiet">{t("waitlist-empty")}</p>}
          <ul className="waitlist-rows">
            {entries.map((row) => (
              <EntryItem key={row.id} row={row} beside={beside} onChange={() => change(row)} />
            ))}
          </ul>
        </>
      )}
      {form && <EntryDialog start={form} beside={beside} onClose={() => setForm(null)} />}
    </section>
  );
}
