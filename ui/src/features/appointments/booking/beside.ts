// Where the booking stands: beside its time and always whole inside the window.

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Air to the time that is booked. */
const OFFSET = 6;
/** Air to the edges of the window. */
const PADDING = 8;

/**
 * The left upper corner of something of `size` that belongs to `slot`, in pixels of the window. It stands after the
 * slot, else before it, else (a book as wide as the window) over its end, with the beginning in sight; it goes up as
 * far as it must. What is higher than the window starts at its top and is scrolled.
 */
export function beside(slot: Box, size: Size, view: Size): { left: number; top: number } {
  const most = Math.max(PADDING, view.width - PADDING - size.width);
  const after = slot.right + OFFSET;
  const before = slot.left - OFFSET - size.width;
  const left = after <= most ? after : before >= PADDING ? before : most;
  const lowest = view.height - PADDING - size.height;
  return { left, top: Math.max(PADDING, Math.min(slot.top, lowest)) };
}
