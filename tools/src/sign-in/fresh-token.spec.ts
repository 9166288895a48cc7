import { describe, expect, it } from 'vitest';
import { FreshToken } from './fresh-token.js';

/** Issues the tokens 1, 2, 3…, each for five minutes. */
function numbered() {
  let now = 0;
  let issued = 0;
  const token = new FreshToken(
    async () => ({ token: String((issued += 1)), expiresIn: 300 }),
    () => now,
  );
  return { token, pass: (seconds: number) => (now += seconds * 1_000) };
}

describe('A token that is kept fresh', () => {
  it('is used as long as it lives', async () => {
    const { token, pass } = numbered();
    expect(await token.get()).toBe('1');
    pass(269);
    expect(await token.get()).toBe('1');
  });

  it('is renewed before it expires, once for all that ask at the same time', async () => {
    const { token, pass } = numbered();
    await token.get();
    pass(271);
    expect(await Promise.all([token.get(), token.get(), token.get()])).toEqual(['2', '2', '2']);
  });

  it('is asked for again after a failure', async () => {
    let fails = true;
    const token = new FreshToken(async () => {
      if (fails) throw new Error('not now');
      return { token: 'at last', expiresIn: 300 };
    });
    await expect(token.get()).rejects.toThrow('not now');
    fails = false;
    expect(await token.get()).toBe('at last');
  });
});
