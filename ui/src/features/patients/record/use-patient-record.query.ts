import { useQuery } from "@tanstack/react-query";

import { commands } from "../../../api/bindings";
import { call } from "../../../api/call";
import { reads } from "../../../api/reads";

/** A patient's record, whole. */
export function usePatientRecord(id: string) {
  return useQuery({ queryKey: reads.patient(id), queryFn: () => call(commands.patient(id)) });
}

/** A picture as a data URL; null while there is none. A picture never changes. */
export function usePicture(id: string | null | undefined) {
  return useQuery({
    queryKey: reads.picture(id ?? ""),
    queryFn: async () => {
      const { media, content } = await call(commands.picture(id ?? ""));
      return `data:image/${media};base64,${content}`;
    },
    enabled: typeof id === "string",
    staleTime: Infinity,
  });
}
