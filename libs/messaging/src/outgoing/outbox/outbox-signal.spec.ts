import { describe, expect, it } from 'vitest';
import { OutboxSignal } from './outbox-signal.js';

const A_MINUTE = 60_000;

describe('The signal that wakes the relay', () => {
  it('ends its wait at once', async () => {
    const signal = new OutboxSignal();
    const waiting = signal.wait(A_MINUTE);
    signal.wake();
    expect(await waiting).toBe(true);
  });

  it('is kept when it arrives while the relay works', async () => {
    const signal = new OutboxSignal();
    signal.wake();
    signal.wake();
    expect(await signal.wait(A_MINUTE)).toBe(true);
    expect(await signal.wait(1)).toBe(false);
  });
});
