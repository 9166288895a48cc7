import { describe, expect, it } from 'vitest';
import { eventually } from './eventually.js';

describe('eventually', () => {
  it('tries until it works', async () => {
    let tries = 0;
    const result = await eventually(() => {
      if (++tries < 3) throw new Error('not yet');
      return tries;
    });
    expect(result).toBe(3);
  });

  it('ends with the last error', async () => {
    const failing = eventually(() => Promise.reject(new Error('never')), { timeoutMs: 50 });
    await expect(failing).rejects.toThrow('never');
  });
});
