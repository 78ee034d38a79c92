import { useCallback, useEffect, useMemo, useState } from "react";

import type { AppointmentCard, DayView, VisitTimes } from "../../api/bindings";
import { useBookingWish } from "../../shared/booking-wish";
import type { BesideSchedule, SideTab } from "../../shared/schedule-side";
import { Button } from "../../shared/components";
import { useWords } from "../../shared/use-words";
import { BookingPopover } from "./booking/BookingPopover";
import { draftKey, whoOf, type BookingEntry } from "./booking/booking-entry";
import { DraftBar } from "./booking/DraftBar";
import { useBookings } from "./booking/use-bookings";
import { dateAt, type Clock } from "./clock";
import { Models, type CardTimes } from "./day-model";
import { DetailsPanel } from "./details/DetailsPanel";
import { DayGrid } from "./grid/DayGrid";
import type { CardWish } from "./grid/use-grid-keys";
import { edgesOf } from "./grid/hours";
import { visibleRange } from "./grid/range";
import { DETAILS, SideBars, SidePanel } from "./side/SidePanel";
import { MoveStoppedDialog } from "./moving/MoveStoppedDialog";
import { useMoving } from "./moving/use-moving";
import type { PatientPicker } from "./patient-picker";
import { useOpenHours } from "./use-open-hours.query";

type Props = {
  day: DayView;
  clock: Clock;
  wholeDay: boolean;
  mayWrite: boolean;
  mayRegister: boolean;
  Picker: PatientPicker;
  providerName: (id: string) => string;
  side: readonly SideTab[];
  onDate: (date: string) => void;
  onAddProvider: (() => void) | null;
  announce: (words: string) => void;
};

/** The grid of a day with what belongs to it: unfinished bookings, the open booking, details, refused moves. */
export function DaySchedule({ day, clock, wholeDay, mayWrite, providerName, onDate, announce, ...props }: Props) {
  const t = useWords();
  const [selected, select] = useState<string | null>(null);
  const [tab, setTab] = useState(DETAILS);
  const setSelected = useCallback((id: string | null) => {
    select(id);
    if (id !== null) setTab(DETAILS);
  }, []);
  const [wish, setWish] = useState<CardWish | null>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const bookings = useBookings(clock);
  const { open, left, takeUp } = bookings;
  const { move, stopped, leave, isPending } = useMoving(clock, providerName, announce);

  const here = (entry: BookingEntry) =>
    entry.clinic === day.clinic.id && dateAt(Date.parse(entry.startsAt), day.clinic.zone) === day.date;
  const { wish: wished, taken } = useBookingWish();
  useEffect(() => {
    if (!wished || wished.clinic !== day.clinic.id || wished.date !== day.date) return;
    taken();
    takeUp(wished);
  }, [wished, taken, takeUp, day.clinic.id, day.date]);
  const draftsHere = left.filter((entry) => here(entry) && day.providers.some(({ id }) => id === entry.provider));
  const openHere = open && here(open) ? open : null;
  const outside = [...draftsHere, ...(openHere ? [openHere] : [])].map((entry) => entry.startsAt).join(" ");
  const [models] = useState(() => new Models());
  const openHours = useOpenHours(day.clinic.id, day.date, 1).data?.[0];
  // Those of the day before stay until the new ones are here, and say nothing about this one.
  const hours = openHours?.date === day.date && openHours.clinic === day.clinic.id ? openHours : undefined;
  const model = useMemo(() => {
    const alsoShown = outside === "" ? [] : outside.split(" ").map((at) => Date.parse(at));
    const range = visibleRange(day, wholeDay, [...alsoShown, ...edgesOf(hours?.providers ?? [])]);
    return models.next(day, [{ frame: day, range, hours }]);
  }, [models, day, wholeDay, outside, hours]);

  const onMove = useCallback((visit: CardTimes, to: VisitTimes) => move(visit.card, to), [move]);
  const goOn = (key: string) => {
    const entry = bookings.goOn(key);
    if (entry) onDate(dateAt(Date.parse(entry.startsAt), day.clinic.zone));
  };
  const show = (id: string, times: VisitTimes) => {
    leave();
    onDate(dateAt(Date.parse(times.starts_at), day.clinic.zone));
    setSelected(id);
  };
  const onBooked = (id: string, entry: BookingEntry) => {
    bookings.close();
    setSelected(id);
    setWish({ id, carry: false });
    const time = clock.time(Date.parse(entry.startsAt));
    announce(t("announce-booked", { patient: whoOf(entry), time, provider: providerName(entry.provider) }));
  };

  const beside: BesideSchedule = {
    clinic: day.clinic,
    date: day.date,
    providers: day.providers,
    mayWrite,
    mayRegister: props.mayRegister,
    Picker: props.Picker,
    selected,
    onShow: show,
    announce,
  };

  if (day.providers.length === 0) {
    return <NoProviders onAddProvider={props.onAddProvider} />;
  }
  return (
    <>
      <SideBars tabs={props.side} beside={beside} onOpen={setTab} />
      <div className="schedule-day">
        <DayGrid
          {...{ model, clock, mayWrite, selected, wish, announce, onMove }}
          drafts={draftsHere.map((entry) => ({
            key: draftKey(entry),
            provider: entry.provider,
            at: Date.parse(entry.startsAt),
            minutes: entry.minutes,
            patient: whoOf(entry),
          }))}
          booking={openHere && { provider: openHere.provider, at: Date.parse(openHere.startsAt) }}
          onAnchor={setAnchor}
          onSelect={setSelected}
          onBook={(slot) => bookings.begin(slot, model)}
          onContinue={goOn}
        />
        <SidePanel tabs={props.side} shown={tab} onShown={setTab} beside={beside}>
          <DetailsPanel
            id={selected}
            today={day.clinic.today}
            mayWrite={mayWrite}
            providerName={providerName}
            onClose={() => setSelected(null)}
            onPickUp={day.appointments.some(({ id }) => id === selected) ? (id) => setWish({ id, carry: true }) : null}
            onMove={(detail, to) => move(detail.card, to)}
            announce={announce}
          />
        </SidePanel>
      </div>
      <DraftBar
        entries={left}
        providerName={providerName}
        shown={clock.day(model.start)}
        clock={clock}
        onContinue={goOn}
        onDiscard={bookings.discard}
      />
      {openHere && anchor && (
        <BookingPopover
          key={draftKey(openHere)}
          anchor={anchor}
          entry={openHere}
          sendAtOnce={bookings.sendAtOnce}
          day={day}
          clock={clock}
          journal={bookings.journal}
          Picker={props.Picker}
          mayRegister={props.mayRegister}
          onBooked={onBooked}
          onDiscard={bookings.discard}
          onClose={bookings.close}
        />
      )}
      {stopped && (
        <MoveStoppedDialog
          {...{ stopped, clock, isPending, providerName }}
          clinic={day.clinic.id}
          onMove={(card: AppointmentCard, to, reason) => void move(card, to, reason)}
          onShow={show}
          onLeave={leave}
        />
      )}
    </>
  );
}

function NoProviders({ onAddProvider }: { onAddProvider: (() => void) | null }) {
  const t = useWords();
  return (
    <div className="schedule-empty">
      <h2>{t("providers-none")}</h2>
      <p className="quiet">{onAddProvider ? t("providers-none-add") : t("providers-none-ask")}</p>
      {onAddProvider && (
        <Button variant="primary" onPress={onAddProvider}>
          {t("provider-add")}
        </Button>
      )}
    </div>
  );
}
