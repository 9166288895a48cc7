import { describe, expect, it } from 'vitest';
import { paidType, relayed, scale, step, till } from '../specs/purchase.js';
import { summarizeFlowAsOf } from './flow-as-of.js';

const consumersOf = (type: string) => (type === paidType ? ['scale'] : []);
const steps = [...till, relayed, ...scale];
const asOf = (at: number, of = steps) => summarizeFlowAsOf('walk-7', of, consumersOf, at);

describe('A flow as it was at a moment', () => {
  it('is unknown before it begins', () => expect(asOf(-1)).toBeUndefined());

  it('has only the steps that had begun, and is no longer than until then', () => {
    expect(asOf(8.5)).toMatchObject({ steps: 3, durationMs: 8.5, state: 'running', services: ['till'] });
  });

  it('is running while its row is not published, and while its consumer has not reacted', () => {
    expect(asOf(20)!.state).toBe('running');
    expect(asOf(27)).toMatchObject({ state: 'running', services: ['till'] });
  });

  it('is done when it was done', () => {
    expect(asOf(40)).toMatchObject({ state: 'done', steps: steps.length, services: ['till', 'scale'] });
  });

  it('knows no error before the step has ended with it', () => {
    const refused = [step({ id: 'asked', kind: 'http', at: 0, durationMs: 10, httpStatus: 409, error: 'Error: no' })];
    expect(asOf(5, refused)!.state).toBe('running');
    expect(asOf(10, refused)!.state).toBe('failed');
  });
});
