import { describe, expect, it } from 'vitest';
import type { MapNode } from './flow.js';
import { figuresOfNode, stateOfNode } from './node-state.js';

const quiet = { pending: 0, oldestAgeMs: 0, blockedBy: null, lag: 0, retrying: 0, parked: 0, blockedKeys: 0, dead: 0 };
const node = (of: Partial<NonNullable<MapNode['figures']>> = {}): MapNode => ({
  service: 'till',
  state: 'up',
  figures: { ...quiet, ...of },
});

describe('A service on the map', () => {
  it.each([
    ['up', {}],
    ['2 dead', { dead: 2, retrying: 1, blockedBy: 'the broker' }],
    ['blocked', { blockedBy: 'the broker', parked: 3 }],
    ['blocked', { pending: 1, oldestAgeMs: 60_001 }],
    ['retrying', { retrying: 1, parked: 3 }],
    ['parked', { parked: 3, lag: 500 }],
    ['behind', { lag: 101 }],
  ])('is said to be %s by what is worst', (word, of) => expect(stateOfNode(node(of)).word).toBe(word));

  it('is not called well when nothing is known of it', () => {
    expect(stateOfNode({ service: 'till', state: 'down', figures: null })).toMatchObject({ tone: 'bad' });
    expect(stateOfNode({ service: 'till', state: 'not shown', figures: null })).toMatchObject({ tone: 'quiet' });
    expect(figuresOfNode({ service: 'till', state: 'down', figures: null })).toEqual([]);
  });

  it('shows what waits and for how long, and failures only where there are some', () => {
    const told = (of: Parameters<typeof node>[0]) => figuresOfNode(node(of)).map(({ name, value }) => [name, value]);
    expect(told({})).toEqual([
      ['outbox', '0'],
      ['lag', '0'],
    ]);
    expect(
      told({ pending: 1_400, oldestAgeMs: 9_100, lag: 5, retrying: 1, parked: 3, blockedKeys: 1, dead: 2 }),
    ).toEqual([
      ['outbox', '1,400 · 9.1 s old'],
      ['lag', '5'],
      ['retried, parked', '1, 3 · 1 key'],
      ['dead letters', '2'],
    ]);
  });

  it('shows what it could not read as unknown, not as nothing', () => {
    const unread = { pending: null, oldestAgeMs: null, lag: null, retrying: null, parked: null, dead: null };
    expect(figuresOfNode(node(unread)).map(({ value }) => value)).toEqual(['?', '?', '?']);
  });
});
