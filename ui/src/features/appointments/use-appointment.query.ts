import { useQuery } from "@tanstack/react-query";

import { commands } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";

/** One appointment with its history. */
export function useAppointment(id: string) {
  return useQuery({ queryKey: reads.appointment(id), queryFn: () => call(commands.appointment(id)) });
}
