import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useLocale } from "react-aria-components";

import { commands, type Overview, type PatientSummary, type TimesAsked, type VisitType } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";
import type { Command } from "../../shared/commands";
import { dateAt, dateOrderOf } from "../../shared/dates";
import { useKept } from "../../shared/kept";
import { bookingRows, commandRows, isBooking, type Row } from "./rows";
import { LISTED, usePeople } from "./use-people.query";
import { useStanding } from "./use-standing.query";
import { readOrder, type Desk, type Order } from "./words/order";

const USUAL_MINUTES = 30;

/** The line, what was understood of it, and what it can lead to. What was typed stays until it has led somewhere. */
export function usePalette(overview: Overview, offered: readonly Command[], isOpen: boolean) {
  const { locale } = useLocale();
  const [text, setText] = useState("");
  const [pinned, setPinned] = useState<PatientSummary | null>(null);
  const [clinicId] = useKept("schedule-clinic", overview.clinics[0]?.id ?? "");
  const clinic = overview.clinics.find(({ id }) => id === clinicId) ?? overview.clinics[0];
  const may = (permission: Overview["me"]["permissions"][number]) => overview.me.permissions.includes(permission);

  const { data: types } = useQuery({
    queryKey: reads.visitTypes,
    queryFn: () => call(commands.visitTypes()),
    enabled: isOpen && may("read_schedule"),
  });
  const desk = useMemo<Desk>(
    () => ({
      today: clinic?.today ?? "",
      dayFirst: dateOrderOf(locale) === "day_first",
      providers: overview.providers.filter((provider) => provider.clinic === clinic?.id),
      visitTypes: (types ?? []).filter(({ details }) => details.active).map(({ id, details }) => ({ id, ...details })),
      hours: clinic?.hours ?? [],
    }),
    [clinic, locale, overview.providers, types],
  );
  const said = useMemo(() => readOrder(text, desk), [text, desk]);
  const type = types?.find(({ id }) => id === said.visitType);
  const order = useMemo(() => withType(said, type), [said, type]);
  const booking = clinic !== undefined && may("write_schedule") && isBooking(order, pinned);

  const who = pinned ? "" : booking ? order.patient : text.trim();
  const found = usePeople(isOpen && may("read_demographics") ? who : "", locale);
  const people = who === "" ? null : (found.data ?? null);
  const patients = pinned ? [pinned] : (people?.patients ?? []);
  // With somebody chosen already, what names nobody else is the reason.
  const beyond = who.split(/\s+/u).slice(people && patients.length > 0 ? people.words : Infinity);
  const spoken = [...(pinned ? [order.patient] : beyond), order.reason].filter((part) => part !== "").join(" ");
  // Who says only what kind of visit it is has said why.
  const reason = spoken === "" ? (type?.details.name ?? "") : spoken;
  const asked = isOpen && booking ? timesOf(clinic.id, order, desk) : null;
  const standing = useStanding(asked);

  const bookings =
    asked && standing.data
      ? bookingRows({
          clinic: asked.clinic,
          order,
          patients,
          reason,
          standings: standing.data,
          dateAt: (instant) => dateAt(Date.parse(instant), clinic?.zone ?? "UTC"),
        })
      : [];
  const rows: Row[] = booking
    ? bookings
    : [
        ...(order.date !== null && order.patient === "" ? [dayRow(order.date)] : []),
        ...patients
          .slice(0, LISTED)
          .map((patient) => ({ is: "patient", id: `patient ${patient.id}`, patient }) as const),
        ...commandRows(offered, text),
      ];
  return {
    ...{ text, setText, pinned, setPinned, order, type, booking, clinic, rows, reason, who },
    failure: found.error ?? standing.error,
    /** What is listed answers what was typed before. */
    isStale:
      (who !== "" && (found.isPlaceholderData || found.isLoading)) ||
      (asked !== null && (standing.isPlaceholderData || standing.isLoading)),
    nobody: who !== "" && people !== null && people.patients.length === 0,
    forget: () => {
      setText("");
      setPinned(null);
    },
  };
}

export type PaletteLine = ReturnType<typeof usePalette>;

/** A visit type brings its length and its kind where no others were said. */
function withType(order: Order, type: VisitType | undefined): Order {
  if (!type) return order;
  return { ...order, kind: order.kind ?? type.details.kind, minutes: order.minutes ?? type.details.minutes };
}

function dayRow(date: string): Row {
  return { is: "day", id: `day ${date}`, date };
}

/** The books to ask; without a day today is meant, without a time the first that is free. */
function timesOf(clinic: string, order: Order, desk: Desk): TimesAsked | null {
  const providers = order.provider === null ? desk.providers.map(({ id }) => id) : [order.provider];
  if (providers.length === 0) return null;
  return {
    clinic,
    date: order.date ?? desk.today,
    minute: order.time && 60 * order.time.hour + order.time.minute,
    minutes: order.minutes ?? USUAL_MINUTES,
    visit_type: order.visitType,
    providers: providers.slice(0, 50),
  };
}
