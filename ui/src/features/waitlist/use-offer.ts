import type { VisitTimes, WaitlistRow } from "../../api/bindings";
import type { BesideSchedule } from "../../shared/schedule-side";
import { useWords } from "../../shared/use-words";
import { useOfferTime } from "./use-waitlist.mutation";
import { readOut, useWaitlistWords } from "./use-waitlist-words";

/** One press: the time is held for the patient while somebody calls them. */
export function useOffer({ clinic, announce }: Pick<BesideSchedule, "clinic" | "announce">) {
  const t = useWords();
  const words = useWaitlistWords(clinic.zone, clinic.today);
  const { mutateAsync, isPending, data, error } = useOfferTime();
  const offer = async (row: WaitlistRow, times: VisitTimes) => {
    const outcome = await mutateAsync({ entry: row.id, from: row.wish, times }).catch(() => null);
    if (outcome?.result !== "done") return false;
    announce(t("announce-held", { patient: readOut(row.patient), time: words.span(times) }));
    return true;
  };
  return { offer, isPending, outcome: data ?? null, error };
}
