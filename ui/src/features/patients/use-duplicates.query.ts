import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { commands, type PersonTyped } from "../../api/bindings";
import { call } from "../../api/call";

/** A pause in typing: each question leaves its trace in the audit log. */
const PAUSE_MS = 200;

/** Who may be this person; asked anew each time, for others register too. */
export function duplicatesOf(person: PersonTyped) {
  return queryOptions({
    queryKey: ["duplicates", person],
    queryFn: () => call(commands.duplicates(person)),
    staleTime: 0,
  });
}

/** Patients who may be the person being typed, while it is typed. */
export function useDuplicates(person: PersonTyped) {
  const text = JSON.stringify(person);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  const asked = JSON.parse(settled) as PersonTyped;
  const enough = isEnough(asked);
  const found = useQuery({ ...duplicatesOf(asked), enabled: enough, placeholderData: keepPreviousData });
  return enough ? (found.data ?? []) : [];
}

/** A letter or two of a name would only propose strangers. */
function isEnough({ given, family, phones }: PersonTyped): boolean {
  const letters = (name: string | undefined) => Array.from(name ?? "").length;
  return (letters(given) >= 2 && letters(family) >= 2) || (phones?.length ?? 0) > 0;
}
