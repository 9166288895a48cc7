import { describe, expect, it } from 'vitest';
import { laneViews } from './lane-views.js';
import { laneOf, lanesOf } from './lanes.js';
import type { Letter } from './letter.js';
import { outcomesOf } from './outcomes.js';
import type { Replay } from './replays.js';
import { sampleLetter as dead, sampleParked as parked } from './sample-letter.js';

const replayOf = (...before: Letter[]): Replay => ({
  ...{ id: 'replay', action: 'replay', lane: laneOf(before[0]!), acceptedAt: '2026-11-26T10:04:02Z', before },
});
const older = dead({ id: '1', key: 'older', firstFailedAt: '2026-11-26T06:00:00Z' });
const first = dead({ id: '36' });
const second = parked({ id: '37' });

describe('A key whose messages were replayed', () => {
  it('still shows those that were handled, each with its outcome', () => {
    const replay = replayOf(first, second);
    const failed = { ...second, state: 'dead' as const, lastFailedAt: '2026-11-26T10:04:03Z' };
    const [view] = laneViews(lanesOf([failed]), [{ replay, outcomes: outcomesOf(replay.before, [failed]) }]);
    expect(view!.letters.map(({ letter, outcome, standing }) => [letter.id, outcome?.is, standing?.is])).toEqual([
      ['36', 'handled', undefined],
      ['37', 'dead', 'dead'],
    ]);
  });

  it('stays in its place, even when nothing of it is dead any more', () => {
    const replay = replayOf(older);
    const lanes = lanesOf([first, parked({ id: '50', key: 'due' })]);
    const views = laneViews(lanes, [{ replay, outcomes: outcomesOf(replay.before, []) }]);
    expect(views.map(({ first: { key } }) => key)).toEqual(['older', 'customer-1', 'due']);
  });

  it('shows what arrived since then behind it', () => {
    const arrived = parked({ id: '38' });
    const [view] = laneViews(lanesOf([first, arrived]), [{ replay: replayOf(first) }]);
    expect(view!.letters.map(({ letter, outcome }) => [letter.id, outcome?.is])).toEqual([
      ['36', 'pending'],
      ['38', undefined],
    ]);
  });

  it('leaves other keys as they are', () => {
    const views = laneViews(lanesOf([older, first]), [{ replay: replayOf(first) }]);
    expect(views.map(({ replay }) => replay?.id)).toEqual([undefined, 'replay']);
  });
});
