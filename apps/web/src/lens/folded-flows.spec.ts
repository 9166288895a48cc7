import { describe, expect, it } from 'vitest';
import type { FlowSummary } from './flow.js';
import { foldedFlows } from './folded-flows.js';

const flows = (name: string, count: number, state: FlowSummary['state'] = 'done') =>
  Array.from({ length: count }, (_, n) => ({ correlationId: `${name}-${n}`, name, state }) as FlowSummary);
const told = (list: readonly FlowSummary[], unfolded: string[] = []) =>
  foldedFlows(list, new Set(unfolded)).map(({ flow, alike }) => `${flow.correlationId} × ${alike.length + 1}`);

describe('Flows that are alike', () => {
  it('fold into one line that says how many they are', () => {
    expect(told([...flows('Buy', 1), ...flows('Seed', 72)])).toEqual(['Buy-0 × 1', 'Seed-0 × 72']);
  });

  it('stay apart when they are few, when something is open, and when they were unfolded', () => {
    expect(told(flows('Seed', 3))).toHaveLength(3);
    expect(told(flows('Seed', 5, 'retrying'))).toHaveLength(5);
    expect(told(flows('Seed', 5), ['Seed'])).toHaveLength(5);
  });
});
