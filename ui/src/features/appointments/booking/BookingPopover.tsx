import { useMemo } from "react";
import { Dialog, Heading, Popover } from "react-aria-components";

import { useWords } from "../../../shared/use-words";
import { BookingForm, type BookingFormProps } from "./BookingForm";
import { useBeside } from "./use-beside";

import "./booking.css";

type Props = BookingFormProps & {
  /** The element on the grid that it belongs to. */
  anchor: HTMLElement;
};

/**
 * The booking, anchored at its time and blocking nothing: the day stays in use beside it. Escape, or going on
 * elsewhere, closes it; what was typed stays as a draft.
 */
export function BookingPopover({ anchor, ...form }: Props) {
  const t = useWords();
  const trigger = useMemo(() => ({ current: anchor }), [anchor]);
  const place = useBeside(anchor);
  return (
    <Popover
      ref={place}
      className="popover booking"
      triggerRef={trigger}
      isNonModal
      isOpen
      onOpenChange={(open) => {
        if (!open) form.onClose();
      }}
    >
      <Dialog className="booking-dialog">
        <Heading slot="title" level={2} className="booking-title">
          {t("booking-title")}
        </Heading>
        <BookingForm {...form} />
      </Dialog>
    </Popover>
  );
}
