import { describe, expect, it } from 'vitest';
import { screenOf } from './screen.js';

describe('The picture of the simulation', () => {
  it('has a line for each action, per minute', () => {
    const figures = [{ action: 'check out', count: 20, refused: 1, failed: 0, p50: 12.34, p99: 56.78 } as const];
    const [, head, line] = screenOf('After 10 s', figures, 10).split('\n');
    expect(head!.trim().split(/\s{2,}/)).toEqual(['per min', 'p50 ms', 'p99 ms', 'refused', 'failed']);
    expect(line!.trim().split(/\s{2,}/)).toEqual(['check out', '120', '12.3', '56.8', '1', '0']);
    expect(line!.length).toBe(head!.length);
  });
});
