/**
 * Where the cards of one provider's day stand: a pure function of their times.
 *
 * Cards that keep the provider's time and overlap (booked over another on purpose) share the width in lanes.
 * Cancelled ones keep no time: they stand narrow at the right side and never take a lane from the others.
 */

/** A stretch of time, half-open, in milliseconds since 1970. */
export interface Span {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  /** Whether it keeps its time from others. */
  readonly occupies: boolean;
}

/** Horizontal place in a column, as fractions of its width. */
export interface Place {
  readonly left: number;
  readonly width: number;
  /** How many stand side by side at this time; 1 when it stands alone. */
  readonly lanes: number;
}

/** Width left to the side for a cancelled card while another stands at its time. */
const SIDE = 0.24;
/** Width of a cancelled card at whose time nobody stands. */
const SIDE_ALONE = 0.44;

export function overlaps(one: Pick<Span, "from" | "until">, other: Pick<Span, "from" | "until">): boolean {
  return one.from < other.until && other.from < one.until;
}

/** Places every span. Spans that overlap in time never overlap in width. */
export function place(spans: readonly Span[]): Map<string, Place> {
  const standing = spans.filter((span) => span.occupies);
  const gone = spans.filter((span) => !span.occupies);
  const places = new Map<string, Place>();
  for (const run of runs(standing)) {
    // One width for the whole run: a card narrowed alone would reach into its neighbour's lane.
    const besideCancelled = run.some((span) => gone.some((other) => overlaps(span, other)));
    divide(run, 0, besideCancelled ? 1 - SIDE : 1, places);
  }
  for (const run of runs(gone)) {
    const besideStanding = run.some((span) => standing.some((other) => overlaps(span, other)));
    const room = besideStanding ? SIDE : SIDE_ALONE;
    divide(run, 1 - room, room, places);
  }
  return places;
}

/** Spans that are chained by overlaps, each run in order of time. */
function runs(spans: readonly Span[]): Span[][] {
  const found: Span[][] = [];
  let until = -Infinity;
  for (const span of inOrder(spans)) {
    const current = found.at(-1);
    if (current !== undefined && span.from < until) current.push(span);
    else found.push([span]);
    until = Math.max(until, span.until);
  }
  return found;
}

/** Gives each span of a run the first lane that is free at its start, and divides the room evenly. */
function divide(run: readonly Span[], left: number, room: number, places: Map<string, Place>): void {
  const ends: number[] = [];
  const lanes = run.map((span) => {
    const free = ends.findIndex((end) => end <= span.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = span.until;
    return lane;
  });
  const width = room / ends.length;
  run.forEach((span, index) => {
    places.set(span.id, { left: left + width * (lanes[index] ?? 0), width, lanes: ends.length });
  });
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.from - b.from || b.until - a.until || (a.id < b.id ? -1 : 1));
}
