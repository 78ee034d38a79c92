import type { ClinicDetails, ClinicView, OrganisationDetails, Overview } from "../../../api/bindings";

/** What can be changed about a clinic, as it is shown. */
export function clinicDetails({ name, zone, hours }: ClinicView): ClinicDetails {
  return { name, zone, hours };
}

/** The same of the organisation. */
export function organisationDetails({ organisation, buffer, lock }: Overview): OrganisationDetails {
  return { name: organisation, buffer, lock };
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** The instant at which the clock of a zone shows ten in the morning of a date. */
export function tenInTheMorning(date: string, zone: string): string {
  const guess = Date.parse(`${date}T10:00:00Z`);
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    numberingSystem: "latn",
  });
  const parts = new Map(format.formatToParts(guess).map(({ type, value }) => [type, Number(value)]));
  const shown = (parts.get("hour") ?? 0) * 60 + (parts.get("minute") ?? 0);
  const off = ((((shown - 600 + DAY_MINUTES / 2) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES) - DAY_MINUTES / 2;
  return new Date(guess - off * MINUTE_MS).toISOString();
}
