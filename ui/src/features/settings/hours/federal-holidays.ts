// The federal holidays of the United States (5 U.S.C. 6103), computed for a year, as days to close. They are proposed;
// a person chooses. One on a Saturday is observed on the Friday before, one on a Sunday on the Monday after.

export type Holiday = {
  id: string;
  /** The day on which offices are closed, as `2026-11-26`. */
  date: string;
  /** It falls on a weekend itself and is observed on another day. */
  observed: boolean;
};

const DAY_MS = 86_400_000;

export function federalHolidays(year: number): Holiday[] {
  const fixed = (id: string, month: number, day: number) => observed(id, Date.UTC(year, month - 1, day));
  const nth = (id: string, month: number, weekday: number, n: number): Holiday => {
    const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
    const day = 1 + ((weekday - first + 7) % 7) + (n - 1) * 7;
    return { id, date: iso(Date.UTC(year, month - 1, day)), observed: false };
  };
  const lastMonday = (id: string, month: number): Holiday => {
    const end = Date.UTC(year, month, 0);
    const back = (new Date(end).getUTCDay() + 6) % 7;
    return { id, date: iso(end - back * DAY_MS), observed: false };
  };
  return [
    fixed("new-year", 1, 1),
    nth("king", 1, 1, 3),
    nth("presidents", 2, 1, 3),
    lastMonday("memorial", 5),
    fixed("juneteenth", 6, 19),
    fixed("independence", 7, 4),
    nth("labor", 9, 1, 1),
    nth("columbus", 10, 1, 2),
    fixed("veterans", 11, 11),
    nth("thanksgiving", 11, 4, 4),
    fixed("christmas", 12, 25),
  ];
}

function observed(id: string, at: number): Holiday {
  const weekday = new Date(at).getUTCDay();
  const shift = weekday === 6 ? -1 : weekday === 0 ? 1 : 0;
  return { id, date: iso(at + shift * DAY_MS), observed: shift !== 0 };
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
