import { useEffect, useMemo, useRef, useState } from "react";

import type { FreedTime } from "../../api/bindings";
import { Button, OperationNotes } from "../../shared/components";
import { Close } from "../../shared/components/icons";
import { useOffer as useOfferedCommands } from "../../shared/commands";
import type { BesideSchedule } from "../../shared/schedule-side";
import { useWords } from "../../shared/use-words";
import { useOffer } from "./use-offer";
import { useWaitlist } from "./use-waitlist.query";
import { readOut, useWaitlistWords } from "./use-waitlist-words";

import "./waitlist.css";

/** Over the day, when a time has just freed that somebody waits for. */
export function FreedBar(beside: BesideSchedule & { onOpen: () => void }) {
  const t = useWords();
  const { clinic, announce, onOpen } = beside;
  const list = useWaitlist(clinic.id);
  const words = useWaitlistWords(clinic.zone, clinic.today);
  const { freed, dismiss } = useNewlyFreed(clinic.id, list.data?.freed);
  const { offer, outcome, error, isPending } = useOffer(beside);
  // Also where the panel has no room beside the day, and by keyboard.
  const commands = useMemo(() => [{ id: "waitlist", title: t("waitlist-show"), run: onOpen }], [t, onOpen]);
  useOfferedCommands(commands);
  const sentence = freed
    ? t("waitlist-bar", { when: words.when(freed.from), provider: freed.provider.name, count: freed.proposals.length })
    : null;
  useEffect(() => {
    if (sentence !== null) announce(sentence);
  }, [sentence, announce]);
  if (!freed || sentence === null) return null;
  const [best] = freed.proposals;
  const row = list.data?.entries.find(({ id }) => id === best?.entry);
  const onOffer = async () => {
    if (row && best && (await offer(row, best.times))) onOpen();
  };
  return (
    <div className="freed-bar" role="group" aria-label={sentence}>
      <p>{sentence}</p>
      {beside.mayWrite && row && (
        <Button isPending={isPending} onPress={() => void onOffer()}>
          {t("waitlist-offer-to", { patient: readOut(row.patient) })}
        </Button>
      )}
      <Button variant="quiet" onPress={onOpen}>
        {t("waitlist-show")}
      </Button>
      <Button variant="quiet" aria-label={t("waitlist-dismiss")} onPress={dismiss}>
        <Close />
      </Button>
      <OperationNotes outcome={outcome} error={error} />
    </div>
  );
}

const keyOf = (time: FreedTime) => `${time.provider.id} ${time.from}`;

/**
 * The soonest time that was not there when the list was first read: what freed since, by whatever way, until it is
 * taken or put aside.
 */
function useNewlyFreed(clinic: string, times: readonly FreedTime[] | undefined) {
  const seen = useRef<{ clinic: string; keys: Set<string> } | null>(null);
  const [fresh, setFresh] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!times) return;
    const keys = times.map(keyOf);
    if (seen.current?.clinic !== clinic) {
      seen.current = { clinic, keys: new Set(keys) };
      setFresh([]);
      return;
    }
    const known = seen.current.keys;
    const added = keys.filter((key) => !known.has(key));
    seen.current.keys = new Set(keys);
    setFresh((before) => [...before.filter((key) => keys.includes(key)), ...added]);
  }, [clinic, times]);
  const freed = times?.find((time) => fresh.includes(keyOf(time))) ?? null;
  return { freed, dismiss: () => setFresh([]) };
}
