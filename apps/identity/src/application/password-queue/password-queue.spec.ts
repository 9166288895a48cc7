import { describe, expect, it, vi } from 'vitest';
import { PasswordQueue } from './password-queue.js';
import { TooBusyError } from '@tradewind/application';

describe('The queue for passwords', () => {
  /** Queues work that ends only when the spec ends it. */
  function workshop() {
    const queue = new PasswordQueue();
    const begun: Array<() => void> = [];
    const enter = () => queue.run(() => new Promise<void>((resolve) => begun.push(resolve)));
    return { queue, begun, enter };
  }

  it('works on two at a time, first come, first served, and goes on after a failure', async () => {
    const { queue, begun, enter } = workshop();
    const failing = queue.run(() => Promise.reject(new Error('no such hash')));
    const all = Array.from({ length: 4 }, enter);
    await expect(failing).rejects.toThrow('no such hash');
    for (let n = 2; n <= 4; n++) {
      await until(() => begun.length === n);
      begun[n - 2]!();
    }
    begun[3]!();
    await Promise.all(all);
    await queue.run(() => Promise.resolve());
  });

  it('refuses who would be the hundred and first to wait', async () => {
    const { begun, enter } = workshop();
    const all = Array.from({ length: 102 }, enter);
    await expect(enter()).rejects.toBeInstanceOf(TooBusyError);
    for (let n = 0; n < 102; n++) {
      await until(() => begun.length > n);
      begun[n]!();
    }
    await Promise.all(all);
  });

  it('lets nobody wait longer than five seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { begun, enter } = workshop();
    const working = [enter(), enter()];
    const late = enter();
    const refused = expect(late).rejects.toBeInstanceOf(TooBusyError);
    vi.advanceTimersByTime(5_000);
    await refused;
    vi.useRealTimers();
    begun.forEach((end) => end());
    await Promise.all(working);
    expect(begun).toHaveLength(2);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
