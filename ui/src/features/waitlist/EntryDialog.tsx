import { useRef } from "react";

import type { AppointmentDetail, WaitlistRow } from "../../api/bindings";
import { Actions, Button, Dialog, OperationNotes } from "../../shared/components";
import type { BesideSchedule } from "../../shared/schedule-side";
import { useFormats } from "../../shared/use-formats";
import { useWords } from "../../shared/use-words";
import { useEntryForm } from "./use-entry-form";
import { readOut, useWaitlistWords } from "./use-waitlist-words";
import { WhatFields, WhenFields } from "./WishFields";

/** An entry to change, a visit to come earlier than, or neither: a new entry from nothing. */
export interface EntryStart {
  readonly row: WaitlistRow | null;
  readonly visit: AppointmentDetail | null;
}

type Props = { start: EntryStart; beside: BesideSchedule; onClose: () => void };

/** Who would come earlier, for what, and when they can. */
export function EntryDialog({ start, beside, onClose }: Props) {
  const t = useWords();
  const { dateShort } = useFormats();
  const { clinic, Picker, mayRegister } = beside;
  const words = useWaitlistWords(clinic.zone, clinic.today);
  const body = useRef<HTMLFormElement>(null);
  const form = useEntryForm(start, beside, onClose);
  const { picker, problems } = form;
  const known = start.row?.patient ?? start.visit?.patient ?? null;
  const later = start.row?.booked ?? start.visit?.card.times ?? null;
  return (
    <Dialog
      title={start.row ? t("waitlist-change-title") : t("waitlist-add-title")}
      isOpen
      onClose={onClose}
      width="wide"
    >
      <form
        ref={body}
        className="waitlist-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        {known ? (
          <p className="waitlist-name">
            <bdi>{readOut(known)}</bdi> <span className="quiet small">{dateShort(known.birth_date)}</span>
          </p>
        ) : (
          <Picker
            value={form.choice}
            onChange={form.setChoice}
            onChosen={() => requestAnimationFrame(() => body.current?.querySelector("textarea")?.focus())}
            today={clinic.today}
            mayRegister={mayRegister}
            error={problems.patient}
            handle={picker}
          />
        )}
        {later && <p className="small">{t("waitlist-earlier-than", { time: words.when(later.starts_at) })}</p>}
        <WhatFields form={form} />
        <WhenFields form={form} providers={beside.providers} />
        <OperationNotes outcome={form.outcome} error={form.error} />
        <Actions>
          <Button variant="quiet" onPress={onClose}>
            {t("waitlist-form-leave")}
          </Button>
          <Button variant="primary" type="submit" isPending={form.isPending}>
            {start.row ? t("waitlist-save") : t("waitlist-add")}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
