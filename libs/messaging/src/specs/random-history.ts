import fc from 'fast-check';
import type { OutboxCursor } from './outbox-cursors.js';
import type { CommittedRow } from './history.js';
import type { OutboxWriters } from './outbox-writers.js';

export const WRITERS = 4;
const KEYS = ['tent', 'stove', 'rope'];

export type Action =
  | { readonly kind: 'begin' | 'take-id' | 'commit' | 'rollback'; readonly writer: number }
  | { readonly kind: 'append'; readonly writer: number; readonly key: string; readonly rows: number }
  | { readonly kind: 'poll' };

const writer = fc.nat({ max: WRITERS - 1 });

/** Mostly single rows, sometimes more than fit into one page. */
const rows = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 1, arbitrary: fc.constant(400) },
);

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('begin' as const), writer }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take-id' as const), writer }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('append' as const), writer, key: fc.constantFrom(...KEYS), rows }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('commit' as const), writer }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rollback' as const), writer }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'poll' as const }) },
);

export const interleavings = fc.array(action, { minLength: 10, maxLength: 40 });

/**
 * Histories in which a cursor over positions loses a row, and a cursor over transaction ids delays rows and reverses the order of
 * a key.
 */
export const knownPitfalls: Array<[Action[]]> = [
  [
    [
      { kind: 'begin', writer: 0 },
      { kind: 'append', writer: 0, key: 'tent', rows: 1 },
      { kind: 'begin', writer: 1 },
      { kind: 'append', writer: 1, key: 'stove', rows: 1 },
      { kind: 'commit', writer: 1 },
      { kind: 'poll' },
      { kind: 'commit', writer: 0 },
    ],
  ],
  [
    [
      { kind: 'begin', writer: 0 },
      { kind: 'take-id', writer: 0 },
      { kind: 'begin', writer: 1 },
      { kind: 'append', writer: 1, key: 'tent', rows: 1 },
      { kind: 'commit', writer: 1 },
      { kind: 'append', writer: 0, key: 'tent', rows: 1 },
      { kind: 'commit', writer: 0 },
    ],
  ],
];

export interface PlayedHistory {
  readonly committed: CommittedRow[];
  /** Per cursor, in reading order. */
  readonly read: string[][];
  /** Per cursor: the number of rows that were committed but not read after a poll. */
  readonly heldUp: number[];
}

/**
 * Performs the actions that are possible at their time. An append never waits for a lock, since keys of other writers are
 * excluded.
 */
export async function play(
  actions: readonly Action[],
  writers: OutboxWriters,
  cursors: readonly OutboxCursor[],
): Promise<PlayedHistory> {
  const open = new Map<number, CommittedRow[]>();
  const locks = new Map<string, number>();
  const history: PlayedHistory = { committed: [], read: cursors.map(() => []), heldUp: cursors.map(() => 0) };

  const end = async (writer: number, how: 'commit' | 'rollback') => {
    await writers[how](writer);
    if (how === 'commit') history.committed.push(...open.get(writer)!);
    open.delete(writer);
    for (const [key, holder] of locks) if (holder === writer) locks.delete(key);
  };
  const poll = async () => {
    for (const [index, cursor] of cursors.entries()) {
      history.read[index]!.push(...(await cursor.poll()));
      history.heldUp[index]! += history.committed.length - new Set(history.read[index]).size;
    }
  };

  for (const action of actions) {
    if (action.kind === 'poll') await poll();
    else if (action.kind === 'begin') {
      if (open.has(action.writer)) continue;
      await writers.begin(action.writer);
      open.set(action.writer, []);
    } else if (!open.has(action.writer)) continue;
    else if (action.kind === 'take-id') await writers.takeTransactionId(action.writer);
    else if (action.kind !== 'append') await end(action.writer, action.kind);
    else if ((locks.get(action.key) ?? action.writer) === action.writer) {
      await writers.lock(action.writer, action.key);
      locks.set(action.key, action.writer);
      const positions = await writers.append(action.writer, action.key, action.rows);
      open.get(action.writer)!.push(...positions.map((position) => ({ position, key: action.key })));
    }
  }
  for (const writer of [...open.keys()]) await end(writer, 'commit');
  await poll();
  return history;
}
