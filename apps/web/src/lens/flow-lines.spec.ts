import { describe, expect, it } from 'vitest';
import type { FlowList, FlowSummary } from './flow.js';
import { countsOf, linesOf, ordered, resumed, withChanges } from './flow-lines.js';

const flow = (correlationId: string, startedAt: number, state: FlowSummary['state'] = 'done') =>
  ({ correlationId, startedAt, state }) as FlowSummary;
const list = (...flows: FlowSummary[]) => ({ flows }) as unknown as FlowList;
const ids = (flows: readonly FlowSummary[]) => flows.map(({ correlationId }) => correlationId).join(' ');

describe('The lines of the flows', () => {
  it('begin with what needs somebody, then the latest', () => {
    const lines = linesOf([flow('a', 1), flow('b', 2), flow('c', 3, 'running'), flow('d', 0, 'dead')]);
    expect(ids(ordered(lines, undefined))).toBe('d c b a');
    expect(ids(ordered(lines, 'done'))).toBe('b a');
    expect(countsOf(lines).get('done')).toBe(2);
  });

  it('hold back what comes while they are paused, each flow once', () => {
    const paused = [flow('b', 2), flow('c', 3), flow('b', 2, 'dead')].reduce(
      (lines, changed) => withChanges(lines, list(changed), true),
      linesOf([flow('a', 1)]),
    );
    expect(ids(ordered(paused, undefined))).toBe('a');
    expect(paused.heldBack.size).toBe(2);
    expect(ids(ordered(resumed(paused), undefined))).toBe('b c a');
    expect(resumed(paused).heldBack.size).toBe(0);
  });

  it('drop the oldest when there are too many, say how many, and never drop what needs somebody', () => {
    const many = Array.from({ length: 500 }, (_, n) => flow(`flow-${n}`, n + 1));
    const lines = withChanges(linesOf([flow('broken', 0, 'dead')]), list(...many), false);
    expect(lines.shown.size).toBe(500);
    expect(lines.dropped).toBe(1);
    expect(lines.shown.has('broken')).toBe(true);
    expect(lines.shown.has('flow-0')).toBe(false);
  });
});
