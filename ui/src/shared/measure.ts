/** Entries kept of each name; a window stays open for weeks. */
const KEPT = 1000;

const counts = new Map<string, number>();

/**
 * Leaves a mark of how long something took, for tests and for whoever looks into a slow computer:
 * `performance.getEntriesByName(name)`. A mark holds two times and nothing of what was done.
 */
export function measured(name: string, start: number): void {
  const count = (counts.get(name) ?? 0) + 1;
  if (count > KEPT) performance.clearMeasures(name);
  counts.set(name, count > KEPT ? 1 : count);
  performance.measure(name, { start });
}
