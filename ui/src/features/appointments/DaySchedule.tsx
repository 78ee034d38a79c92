import { useCallback, useEffect, useMemo, useState } from "react";

import type { AppointmentCard, VisitTimes } from "../../api/bindings";
import { useBookingWish } from "../../shared/booking-wish";
import type { BesideSchedule, SideTab } from "../../shared/schedule-side";
import { Button } from "../../shared/components";
import { useLetterKey } from "../../shared/hooks/use-letter-key";
import { useWords } from "../../shared/use-words";
import { AgendaList } from "./agenda/AgendaList";
import { BookingPopover } from "./booking/BookingPopover";
import { draftKey, whoOf, type BookingEntry } from "./booking/booking-entry";
import { DraftBar } from "./booking/DraftBar";
import { useBookings } from "./booking/use-bookings";
import { dateAt, type Clock } from "./clock";
import { Models, type CardTimes } from "./day-model";
import { CALLS_TAB, QUEUE_TAB } from "./desk/desk-tabs";
import { useDesk } from "./desk/desk-context";
import { DetailsPanel } from "./details/DetailsPanel";
import { DayGrid } from "./grid/DayGrid";
import type { CardWish } from "./grid/use-grid-keys";
import { DETAILS, SideBars, SidePanel } from "./side/SidePanel";
import { MoveStoppedDialog } from "./moving/MoveStoppedDialog";
import { useMoving } from "./moving/use-moving";
import type { PatientPicker } from "./patient-picker";
import { useOpenDays } from "./use-open-hours.query";
import type { ShownSchedule } from "./use-schedule-days";
import { mondayOf, type View } from "./views/views";
import { shownDays } from "./week/shown-days";

type Props = {
  shown: ShownSchedule;
  view: View;
  clock: Clock;
  wholeDay: boolean;
  mayWrite: boolean;
  mayRegister: boolean;
  /** Sees telephone numbers. */
  mayCall: boolean;
  Picker: PatientPicker;
  providerName: (id: string) => string;
  side: readonly SideTab[];
  /** Leads to a day on which a provider's book can be seen. */
  onShow: (date: string, provider: string) => void;
  onAddProvider: (() => void) | null;
  announce: (words: string) => void;
};

/** Books as a grid or as a list, with what belongs to them: unfinished bookings, the open one, details, refused moves. */
export function DaySchedule({
  shown,
  view,
  clock,
  wholeDay,
  mayWrite,
  providerName,
  onShow,
  announce,
  ...props
}: Props) {
  const t = useWords();
  const desk = useDesk();
  const [selected, select] = useState<string | null>(null);
  const [tab, setTab] = useState(DETAILS);
  const setSelected = useCallback((id: string | null) => {
    select(id);
    if (id !== null) setTab(DETAILS);
  }, []);
  const [wished, wishFor] = useState<CardWish | null>(null);
  const { asked, ask } = desk;
  const setWish = (next: CardWish) => {
    ask(null);
    wishFor(next);
  };
  // Asked for from the call list, where there is no card to pick up.
  const carried = useMemo(() => (asked?.what === "move" ? { id: asked.id, carry: true } : null), [asked]);
  const wish = carried ?? wished;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const bookings = useBookings(clock);
  const { open, left, takeUp } = bookings;
  const { move, stopped, leave, isPending } = useMoving(clock, providerName);

  const { clinic, days, providers, appointments } = shown;
  const dayOf = (entry: BookingEntry) => {
    const date = dateAt(Date.parse(entry.startsAt), clinic.zone);
    const isShown = entry.clinic === clinic.id && providers.some(({ id }) => id === entry.provider);
    return (isShown && days.find((day) => day.date === date)) || null;
  };
  const here = (entry: BookingEntry) => view !== "list" && dayOf(entry) !== null;
  const { wish: toBook, taken } = useBookingWish();
  const first = days[0]?.date;
  useEffect(() => {
    if (!toBook || view !== "day" || toBook.clinic !== clinic.id || toBook.date !== first) return;
    taken();
    takeUp(toBook);
  }, [toBook, taken, takeUp, clinic.id, first, view]);
  const draftsHere = left.filter(here);
  const openHere = open && here(open) ? open : null;
  const openDay = openHere && dayOf(openHere);
  const outside = [...draftsHere, ...(openHere ? [openHere] : [])].map((entry) => entry.startsAt).join(" ");
  const [models] = useState(() => new Models());
  // Of the whole week: from one day of it to the next they are at hand, and no book is drawn a second time for them.
  const hours = useOpenDays(clinic.id, mondayOf(first ?? clinic.today), 7);
  const model = useMemo(() => {
    const alsoShown = outside === "" ? [] : outside.split(" ").map((at) => Date.parse(at));
    return models.next(shown, shownDays(days, wholeDay, alsoShown, hours));
  }, [models, shown, days, wholeDay, outside, hours]);

  const onGrid = view !== "list" && appointments.some(({ id }) => id === selected);
  const onMove = useCallback((visit: CardTimes, to: VisitTimes) => move(visit.card, to), [move]);
  const goOn = (key: string) => {
    const entry = bookings.goOn(key);
    if (entry) onShow(dateAt(Date.parse(entry.startsAt), clinic.zone), entry.provider);
  };
  const show = (id: string, times: VisitTimes) => {
    leave();
    onShow(dateAt(Date.parse(times.starts_at), clinic.zone), times.provider);
    setSelected(id);
    setWish({ id, carry: false });
  };
  const onBooked = (id: string, entry: BookingEntry) => {
    bookings.close();
    setSelected(id);
    setWish({ id, carry: false });
    const time = clock.time(Date.parse(entry.startsAt));
    announce(t("announce-booked", { patient: whoOf(entry), time, provider: providerName(entry.provider) }));
  };

  const tabs = useMemo(
    () => [QUEUE_TAB, ...(props.mayCall ? [CALLS_TAB] : []), ...props.side],
    [props.mayCall, props.side],
  );
  useLetterKey("q", () => setTab(QUEUE_TAB.id));
  const beside: BesideSchedule = {
    clinic,
    date: first ?? clinic.today,
    providers,
    mayWrite,
    mayRegister: props.mayRegister,
    Picker: props.Picker,
    selected,
    onShow: show,
    announce,
  };

  if (providers.length === 0) {
    return <NoProviders onAddProvider={props.onAddProvider} />;
  }
  return (
    <>
      <SideBars tabs={tabs} beside={beside} onOpen={setTab} />
      <div className="schedule-day">
        {view === "list" ? (
          <AgendaList {...{ shown, clock, selected }} onSelect={setSelected} />
        ) : (
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
        )}
        <SidePanel tabs={tabs} shown={tab} onShown={setTab} beside={beside}>
          <DetailsPanel
            id={selected}
            today={clinic.today}
            mayWrite={mayWrite}
            providerName={providerName}
            onClose={() => setSelected(null)}
            onPickUp={onGrid ? (id) => setWish({ id, carry: true }) : null}
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
      {openHere && openDay && anchor && (
        <BookingPopover
          key={draftKey(openHere)}
          anchor={anchor}
          entry={openHere}
          sendAtOnce={bookings.sendAtOnce}
          day={openDay}
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
          clinic={clinic.id}
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
