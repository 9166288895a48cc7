import type { Generation, RunningRebuild } from './generation.js';

/** Such as `2  building  since 2026-11-20T09:30:00.000Z  complete`. */
export function generationLine({ number, state, startedAt, liveAt, completeSince }: Generation): string {
  const complete = completeSince === null ? 'complete' : `complete since ${completeSince}`;
  return [String(number).padStart(3), state.padEnd(8), `since ${liveAt ?? startedAt}`, complete].join('  ');
}

/** How far it is, in one line. */
export function progressLine({ messagesLeft, partitions, generation }: RunningRebuild): string {
  const sum = (of: (one: RunningRebuild['partitions'][number]) => number) =>
    partitions.reduce((total, one) => total + of(one), 0);
  const all = sum(({ first, end }) => Number(end) - Number(first));
  const percent = all === 0 ? 100 : Math.floor(((all - messagesLeft) / all) * 100);
  const waits = generation.waitsFor === null ? '' : `. ${generation.waitsFor}`;
  return `Generation ${generation.number} has read ${all - messagesLeft} of ${all} messages (${percent} %)${waits}`;
}
