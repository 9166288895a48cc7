import { type Letter, eventTitle } from './letter.js';
import type { Lane } from './lanes.js';

/** What the list is narrowed to. Absent: anything. */
export interface LetterFilter {
  readonly service?: string | undefined;
  readonly type?: string | undefined;
  readonly error?: string | undefined;
}

/** The lanes in which something failed as asked for, whole: what waits behind it belongs to the picture. */
export function narrowed(lanes: readonly Lane[], { service, type, error }: LetterFilter): Lane[] {
  return lanes.filter(
    (lane) =>
      (service === undefined || lane.service === service) &&
      lane.letters.some(
        ({ letter }) =>
          (type === undefined || letter.type === type) && (error === undefined || letter.errorName === error),
      ),
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What there is to narrow to, with how many messages each leaves. */
export function choicesIn(letters: readonly Letter[], of: 'service' | 'type' | 'errorName'): Choice[] {
  const counts = new Map<string, number>();
  for (const letter of letters) {
    const value = letter[of];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, label: `${of === 'type' ? eventTitle(value) : value} (${count})` }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
