import { durationText } from './duration-text.js';
import type { MapNode } from './flow.js';
import type { StateWord, Tone } from './state.js';

const oldMs = 60_000;
const behindMessages = 100;

const bad = (word: string): StateWord => ({ word, sign: '✗', tone: 'bad' });
const wait = (word: string, sign: string): StateWord => ({ word, sign, tone: 'wait' });

/** How a service is, in a word: what is worst. The limits are those of the alerts. */
export function stateOfNode({ state, figures }: MapNode): StateWord {
  if (state === 'down') return bad('no answer');
  if (!figures) return { word: 'not shown', sign: '?', tone: 'quiet' };
  const { dead, blockedBy, oldestAgeMs, retrying, parked, lag } = figures;
  if (dead) return bad(`${dead} dead`);
  if (blockedBy !== null || (oldestAgeMs ?? 0) > oldMs) return bad('blocked');
  if (retrying) return wait('retrying', '↻');
  if (parked) return wait('parked', '‖');
  if ((lag ?? 0) > behindMessages) return wait('behind', '◷');
  return { word: 'up', sign: '✓', tone: 'ok' };
}

export interface NodeFigure {
  readonly name: string;
  readonly value: string;
  readonly tone?: Tone;
}

/** What waits in a service. What it could not read itself is `?`; failures are left out where there are none. */
export function figuresOfNode({ figures }: MapNode): NodeFigure[] {
  if (!figures) return [];
  const { pending, oldestAgeMs, lag, retrying, parked, blockedKeys, dead } = figures;
  const keys = blockedKeys === 1 ? '1 key' : `${blockedKeys} keys`;
  return [
    {
      name: 'outbox',
      value: pending ? `${number(pending)} · ${durationText(oldestAgeMs ?? 0)} old` : known(pending),
      ...(pending && { tone: (oldestAgeMs ?? 0) > oldMs ? ('bad' as const) : ('wait' as const) }),
    },
    { name: 'lag', value: known(lag), ...(lag && { tone: 'wait' as const }) },
    ...(retrying || parked
      ? [{ name: 'retried, parked', value: `${retrying}, ${parked} · ${keys}`, tone: 'wait' as const }]
      : []),
    ...(dead === null || dead > 0
      ? [{ name: 'dead letters', value: known(dead), ...(dead && { tone: 'bad' as const }) }]
      : []),
  ];
}

const number = (count: number): string => count.toLocaleString('en');
const known = (count: number | null): string => (count === null ? '?' : number(count));
