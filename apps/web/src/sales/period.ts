export const lengths = [7, 30, 90] as const;
export type Length = (typeof lengths)[number];

/** The first and the last day, both included, as the figures want them: `2026-11-26`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const dayMs = 24 * 60 * 60 * 1000;
/** Analytics follows baskets over no more days than these. */
export const longestFunnel = 31;

/** The days up to today, by UTC, in which Analytics counts unless it is told otherwise. */
export function periodOf(length: number, now: Date): Period {
  return { from: dayOf(new Date(now.getTime() - (length - 1) * dayMs)), to: dayOf(now) };
}

/** The period of the same length just before. */
export function periodBefore({ from, to }: Period): Period {
  const length = daysIn({ from, to }).length;
  return periodOf(length, new Date(Date.parse(from) - dayMs));
}

export function daysIn({ from, to }: Period): readonly string[] {
  const days: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += dayMs) days.push(dayOf(new Date(day)));
  return days;
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
