import { useQuery } from "@tanstack/react-query";

import { commands, type Availability, type ClinicHours } from "../../../api/bindings";
import { call } from "../../../api/call";
import { reads } from "../../../api/reads";

/** What was entered about hours, time off and closed days of a clinic. */
export function useClinicHours(clinic: string) {
  return useQuery({ queryKey: reads.clinicHours(clinic), queryFn: () => call(commands.clinicHours(clinic)) });
}

/** A provider's own part of it; one who has none keeps the clinic's hours. */
export function availabilityOf(hours: ClinicHours, provider: string): Availability {
  const nothing = { id: provider, week: { windows: [], breaks: [] }, dates: [], time_off: [] };
  return hours.providers.find((each) => each.id === provider) ?? nothing;
}
