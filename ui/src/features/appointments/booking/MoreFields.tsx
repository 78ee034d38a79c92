import { useEffect, useRef, useState } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";

import type { Resource, VisitKind, VisitType } from "../../../api/bindings";
import { Select, TextField, type Choice } from "../../../shared/components";
import { ChevronDown } from "../../../shared/components/icons";
import { useWords } from "../../../shared/use-words";
import { MOST_NOTE, saysMore } from "./booking-entry";
import { ResourcesField } from "./ResourcesField";
import { RepeatFields } from "../series/RepeatFields";
import { SymptomsField } from "./SymptomsField";
import type { BookingForm } from "./use-booking-form";

type Props = {
  booking: BookingForm;
  types: ReadonlyMap<string, VisitType>;
  resources: readonly Resource[];
  /** Rises when the key for it was pressed: then it opens, and the focus goes to its first field. */
  wanted: number;
};

/** What few bookings need: kind, a series, symptoms, rooms, notes. Open from the start where one of them is filled in. */
export function MoreFields({ booking, types, resources, wanted }: Props) {
  const t = useWords();
  const { entry, change } = booking;
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(saysMore(entry));
  const [seen, setSeen] = useState(wanted);
  if (seen !== wanted) {
    setSeen(wanted);
    setOpen(true);
  }
  useEffect(() => {
    if (wanted > 0) panel.current?.querySelector<HTMLElement>("button, input")?.focus();
  }, [wanted]);
  const kinds: Choice<VisitKind>[] = [
    { id: "in_person", label: t("visit-kind-in-person") },
    { id: "video", label: t("visit-kind-video") },
    { id: "phone", label: t("visit-kind-phone") },
  ];
  return (
    <Disclosure className="more" isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading className="more-head">
        <Button slot="trigger" className="button button-quiet button-normal" aria-keyshortcuts="Control+M">
          <ChevronDown /> {t("booking-more")} <kbd>{t("booking-more-key")}</kbd>
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className="more-fields" ref={panel}>
          <Select label={t("booking-kind")} choices={kinds} value={entry.kind} onChange={(kind) => change({ kind })} />
          <RepeatFields value={entry.repeat} date={booking.date} onChange={(repeat) => change({ repeat })} />
          <SymptomsField entry={entry} change={change} />
          <ResourcesField entry={entry} type={types.get(entry.visitType ?? "")} resources={resources} change={change} />
          <TextField
            label={t("booking-patient-note")}
            optional
            lines={2}
            value={entry.patientNote}
            maxLength={MOST_NOTE}
            onChange={(patientNote) => change({ patientNote })}
          />
          <TextField
            label={t("booking-staff-note")}
            optional
            lines={2}
            hint={t("booking-staff-note-hint")}
            value={entry.staffNote}
            maxLength={MOST_NOTE}
            onChange={(staffNote) => change({ staffNote })}
          />
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}
