import { useQuery } from "@tanstack/react-query";

import { commands } from "../../../api/bindings";
import { call } from "../../../api/call";
import { reads } from "../../../api/reads";

/** Who is here today and has not been seen. */
export function useQueue(clinic: string) {
  return useQuery({ queryKey: reads.queue(clinic), queryFn: () => call(commands.queue(clinic)) });
}

/** How many they are; null until it is known. */
export function useQueueCount(clinic: string): number | null {
  return useQueue(clinic).data?.entries.length ?? null;
}
