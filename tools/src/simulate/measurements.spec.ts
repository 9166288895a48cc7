import { describe, expect, it } from 'vitest';
import { Measurements } from './measurements.js';

describe('What the simulation measures', () => {
  it('tells answers that say no from those that failed, and says how long they took', () => {
    const measurements = new Measurements();
    for (let ms = 1; ms <= 98; ms++) measurements.record('check out', 202, ms);
    measurements.record('check out', 409, 99);
    measurements.record('check out', 503, 100);
    measurements.record('browse', 0, 0);

    const [browse, checkOut] = measurements.figures();
    expect(browse).toMatchObject({ action: 'browse', count: 1, refused: 0, failed: 1 });
    expect(checkOut).toMatchObject({ action: 'check out', count: 100, refused: 1, failed: 1 });
    expect(checkOut!.p50).toBeCloseTo(50, 0);
    expect(checkOut!.p99).toBeCloseTo(99, 0);
  });

  it('is silent about what nobody did', () => {
    expect(new Measurements().figures()).toEqual([]);
  });
});
