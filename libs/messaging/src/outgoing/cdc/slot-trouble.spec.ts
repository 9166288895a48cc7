import { describe, expect, it } from 'vitest';
import type { SlotState } from './slot-state.js';
import { slotTrouble } from './slot-trouble.js';

const sound: SlotState = { name: 'outbox_shop', active: true, status: 'reserved', safe: 1e9, retained: 1e6, lag: 1e4 };

describe('A replication slot', () => {
  it.each<[string, Partial<SlotState>, string | undefined]>([
    ['that is read and kept up with', {}, undefined],
    ['that keeps more of the log than usual', { status: 'extended', lag: 2e8 }, undefined],
    [
      'whose connector is far behind',
      { status: 'extended', lag: 512 * 1024 * 1024 },
      'is 512 MB of write-ahead log behind',
    ],
    ['that nobody reads', { active: false }, 'no connector reads'],
    ['that is nearly lost', { status: 'unreserved', safe: 0 }, 'is about to invalidate the replication slot'],
    [
      'that is lost',
      { status: 'lost', active: false, safe: null, retained: null },
      'has invalidated the replication slot',
    ],
  ])('%s', (_, change, trouble) => {
    const told = slotTrouble({ ...sound, ...change });
    if (trouble === undefined) expect(told).toBeUndefined();
    else expect(told).toContain(trouble);
  });

  it('that does not exist', () => {
    expect(slotTrouble(undefined)).toBe('the replication slot is missing');
  });
});
