const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** `4 s`, `2 min`, `2 h 16 min`, `3 days` */
export function ageText(ms: number): string {
  if (ms < minute) return `${Math.max(0, Math.floor(ms / second))} s`;
  if (ms < hour) return `${Math.floor(ms / minute)} min`;
  if (ms < 2 * day) {
    const minutes = Math.floor((ms % hour) / minute);
    return `${Math.floor(ms / hour)} h${minutes ? ` ${minutes} min` : ''}`;
  }
  return `${Math.floor(ms / day)} days`;
}

const lateAfterMs = 10 * second;

export interface Acceptance {
  /** Whether its event should have been back by now. */
  readonly late: boolean;
  readonly text: string;
}

/** How a change stands that was accepted at a time and has not been read back. */
export function acceptanceAt(acceptedAt: number, now: number, what = 'Accepted'): Acceptance {
  const age = now - acceptedAt;
  const late = age >= lateAfterMs;
  return { late, text: late ? `Waits ${ageText(age)} for its event` : `${what}, ${ageText(age)}` };
}
