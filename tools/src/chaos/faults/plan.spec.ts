import { describe, expect, it } from 'vitest';
import { disturbances, kills, type Fault } from './fault.js';
import { planFaults, type PlanOptions } from './plan.js';

const plan = (options: Partial<PlanOptions> = {}) =>
  planFaults({ kills: 40, orders: 400, seed: 1, broker: 'kafka', kafkaIsOurs: true, ...options });

const isKill = ({ kind }: Fault) => (kills as readonly string[]).includes(kind);
const kindsOf = (faults: readonly Fault[]) => new Set(faults.map(({ kind }) => kind));

describe('The plan of the faults', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(plan()).toEqual(plan());
    expect(plan({ seed: 2 })).not.toEqual(plan());
  });

  it('kills as often as it was told to', () => {
    expect(plan().filter(isKill)).toHaveLength(40);
    expect(plan({ kills: 3 }).filter(isKill)).toHaveLength(3);
    expect(plan({ kills: 0 }).filter(isKill)).toEqual([]);
  });

  it('has every kind of fault in it', () => {
    expect(kindsOf(plan())).toEqual(new Set([...kills, ...disturbances]));
  });

  it('kills no Kafka, and cuts no line to it, that is not ours', () => {
    const kinds = [...kindsOf(plan({ kafkaIsOurs: false }))];
    expect(kinds).not.toContain('kill-kafka');
    expect(kinds.filter((kind) => kind.endsWith('-broker'))).toEqual([]);
    expect([...kindsOf(plan({ broker: 'postgres', kafkaIsOurs: false }))]).toContain('half-open-broker');
  });

  it('is spread over the whole run, in order', () => {
    const moments = plan()
      .map(({ at }) => at)
      .slice(0, -2);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(Math.min(...moments)).toBeLessThan(20);
    expect(Math.max(...moments)).toBeGreaterThan(370);
    expect(Math.max(...moments)).toBeLessThan(400);
  });

  it('ends with repetitions, after which nothing happens that could hide what they do', () => {
    const last = plan().slice(-2);
    expect(last.map(({ kind }) => kind)).toEqual(['duplicates', 'old-records-again']);
    expect(last.every(({ at }) => at === 400)).toBe(true);
  });
});
