import type { ServiceName } from '../api/services.js';
import { type Letter, letterName } from './letter.js';

export type Standing =
  /** It waits for an operator. */
  | { readonly is: 'dead' }
  /** It is tried again by itself. */
  | { readonly is: 'retrying'; readonly nextAttemptAt: string | null }
  /** It is the next of its key, and tried about now. */
  | { readonly is: 'due' }
  /** Nothing happens to it before the one in front of it is handled or discarded. */
  | { readonly is: 'waiting'; readonly waitsFor: string };

export interface PlacedLetter {
  readonly letter: Letter;
  readonly standing: Standing;
}

/** The letters of one key of a topic in one service, in the order in which they are handled. */
export interface Lane {
  readonly id: string;
  readonly service: ServiceName;
  readonly direction: Letter['direction'];
  readonly topic: string;
  readonly partition: number | null;
  /** Null for a message without a key, for which no other message waits. */
  readonly key: string | null;
  /** What holds up the key. */
  readonly state: 'blocked' | 'retrying' | 'due';
  /** When the first of its messages failed first. */
  readonly since: string | null;
  readonly letters: readonly PlacedLetter[];
}

const urgency = { blocked: 0, retrying: 1, due: 2 } as const;

/** Groups letters by what holds them up: keys that wait for a person first, those that wait longest before the others. */
export function lanesOf(letters: readonly Letter[]): Lane[] {
  const lanes = new Map<string, Letter[]>();
  for (const letter of letters) {
    if (letter.state === 'discarded') continue;
    const id = laneOf(letter);
    const before = lanes.get(id);
    if (before) before.push(letter);
    else lanes.set(id, [letter]);
  }
  return [...lanes].map(([id, of]) => laneWith(id, of.sort(byArrival))).sort(byUrgency);
}

/** What is handled in order is in one lane. A message without a key has a lane of its own. */
export function laneOf(letter: Letter): string {
  const { service, direction, topic, key } = letter;
  return key === null ? letterName(letter) : [service, direction, topic, key].join(' ');
}

/** By their ids, which are numbers that may exceed what a number can hold. */
export function byArrival(a: Letter, b: Letter): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function laneWith(id: string, letters: readonly Letter[]): Lane {
  const { service, direction, topic, key } = letters[0]!;
  const placed = letters.map((letter, place) => ({ letter, standing: standingOf(letter, letters[place - 1]) }));
  const state = stateOf(placed);
  return {
    ...{ id, service, direction, topic, key, state, letters: placed },
    partition: letters[0]!.partition,
    since: letters.find(({ firstFailedAt }) => firstFailedAt !== null)?.firstFailedAt ?? null,
  };
}

function standingOf({ state, nextAttemptAt }: Letter, inFront: Letter | undefined): Standing {
  if (state === 'dead') return { is: 'dead' };
  if (state === 'retrying') return { is: 'retrying', nextAttemptAt };
  return inFront ? { is: 'waiting', waitsFor: inFront.id } : { is: 'due' };
}

function stateOf(placed: readonly PlacedLetter[]): Lane['state'] {
  const head = placed[0]!.standing.is;
  if (head === 'dead') return 'blocked';
  return head === 'retrying' ? 'retrying' : 'due';
}

const byUrgency = (a: Lane, b: Lane): number =>
  urgency[a.state] - urgency[b.state] || (a.since ?? '~').localeCompare(b.since ?? '~') || a.id.localeCompare(b.id);
