import { byArrival, laneOf } from './lanes.js';
import type { Letter } from './letter.js';

/** What became of a message after an operator let it be tried again, or discarded the one in front of it. */
export type Outcome =
  /** It is not known yet. */
  | { readonly is: 'pending' }
  /** It is no dead letter any more: it was handled, or, if outgoing, published. */
  | { readonly is: 'handled' }
  /** It was tried and can't be handled; `again`: as before. */
  | { readonly is: 'dead'; readonly again: boolean; readonly error: string | null }
  /** It failed in a way that may pass, and is tried again by itself. */
  | { readonly is: 'retrying'; readonly nextAttemptAt: string | null }
  /** One in front of it failed, so nothing happened to it. */
  | { readonly is: 'still-waiting'; readonly waitsFor: string }
  | { readonly is: 'discarded' };

export interface WithOutcome {
  readonly letter: Letter;
  readonly outcome: Outcome;
}

/**
 * The outcome of each message, by what the service says of it now. A message that the service no longer lists was handled:
 * one that was discarded stays on its list.
 *
 * @param before The messages as they were when the operator acted.
 * @param now The same messages as they are, without those that are gone.
 */
export function outcomesOf(before: readonly Letter[], now: readonly Letter[]): WithOutcome[] {
  const current = new Map(now.map((letter) => [letter.id, letter]));
  const stoppedAt = new Map<string, string>();
  return [...before].sort(byArrival).map((then) => {
    const letter = current.get(then.id);
    const lane = laneOf(then);
    const outcome = outcomeOf(then, letter, stoppedAt.get(lane));
    if (outcome.is === 'dead' || outcome.is === 'still-waiting') stoppedAt.set(lane, then.id);
    return { letter: letter ?? then, outcome };
  });
}

function outcomeOf(before: Letter, now: Letter | undefined, inFront: string | undefined): Outcome {
  if (!now) return { is: 'handled' };
  if (now.state === 'discarded') return { is: 'discarded' };
  if (now.state === 'dead') {
    if (!failedSince(before, now)) return { is: 'pending' };
    return { is: 'dead', again: before.state === 'dead', error: errorOf(now) };
  }
  if (now.state === 'retrying') return { is: 'retrying', nextAttemptAt: now.nextAttemptAt };
  return inFront === undefined ? { is: 'pending' } : { is: 'still-waiting', waitsFor: inFront };
}

/** Compares what the service said, never clocks of different machines. */
const failedSince = (before: Letter, now: Letter): boolean =>
  before.state !== 'dead' || now.lastFailedAt !== before.lastFailedAt;

export function errorOf({ errorName, error }: Pick<Letter, 'errorName' | 'error'>): string | null {
  return errorName && error ? `${errorName}: ${error}` : (error ?? errorName);
}

/** Whether nothing more is to come of it without somebody's doing. */
export const isSettled = ({ is }: Outcome): boolean => is !== 'pending' && is !== 'retrying';

/** What is tried when the first of these is: itself, and those behind it up to the next that is dead by itself. */
export function triedWith([first, ...behind]: readonly Letter[]): Letter[] {
  const nextDead = behind.findIndex(({ state }) => state === 'dead');
  return [first!, ...(nextDead === -1 ? behind : behind.slice(0, nextDead))];
}
