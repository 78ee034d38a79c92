import { useQuery } from "@tanstack/react-query";

import { commands } from "../../../api/bindings";
import { call } from "../../../api/call";
import { reads } from "../../../api/reads";

/** Unconfirmed visits with telephone numbers; of the next open day when no day is given. */
export function useCallList(clinic: string, date: string | null) {
  return useQuery({ queryKey: reads.callList(clinic, date), queryFn: () => call(commands.callList(clinic, date)) });
}
