/** One line of what is known about a record, worded: for its row, and for comparing two versions of it. */
export type Fact = { label: string; value: string };

export type Difference = { label: string; before: string; now: string; mine: string };

/** The lines that somebody else changed since the person saw them. */
export function differences(seen: readonly Fact[], now: readonly Fact[], mine: readonly Fact[]): Difference[] {
  return now.flatMap(({ label, value }) => {
    const of = (facts: readonly Fact[]) => facts.find((fact) => fact.label === label)?.value ?? "";
    return of(seen) === value ? [] : [{ label, before: of(seen), now: value, mine: of(mine) }];
  });
}
