// From the pointer to a book and an instant, and back. Everything is measured from the element that holds the books,
// so zoom and text size need no thought.
import type { Range } from "./range";

export interface Geometry {
  readonly left: number;
  readonly top: number;
  readonly columnWidth: number;
  readonly columns: number;
  /** Pixels for a millisecond. */
  readonly scale: number;
}

/** `length` is the time that the height of the books stands for, in milliseconds. */
export function measure(books: HTMLElement, columns: number, length: number): Geometry {
  const box = books.getBoundingClientRect();
  return {
    left: box.left,
    top: box.top,
    columnWidth: box.width / Math.max(1, columns),
    columns,
    scale: box.height / length,
  };
}

/** Index of the book under a pointer, kept inside. */
export function columnAt(geometry: Geometry, x: number): number {
  const index = Math.floor((x - geometry.left) / geometry.columnWidth);
  return Math.min(Math.max(index, 0), geometry.columns - 1);
}

/** The instant under a pointer in a book that shows `range`. */
export function instantAt(geometry: Geometry, range: Range, y: number): number {
  return range.from + (y - geometry.top) / geometry.scale;
}
