import { describe, expect, it } from 'vitest';
import { hash } from '@node-rs/argon2';
import { Argon2Passwords } from './argon2-passwords.js';

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 7; n++) {
    const before = performance.now();
    await work();
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b)[3]!;
}

describe('A password', () => {
  const passwords = new Argon2Passwords();

  it('matches its own hash alone', async () => {
    const hash = await passwords.hash('a-fair-wind');
    expect(await passwords.matches('a-fair-wind', hash)).toBe(true);
    expect(await passwords.matches('another-wind', hash)).toBe(false);
    expect(await passwords.hash('a-fair-wind')).not.toBe(hash);
  });

  it('is hashed anew when its hash was made at a lower cost', async () => {
    expect(passwords.isOutdated(await passwords.hash('a-fair-wind'))).toBe(false);
    const cheap = await hash('a-fair-wind', { memoryCost: 9_216, timeCost: 1, parallelism: 1 });
    expect(passwords.isOutdated(cheap)).toBe(true);
    expect(await passwords.matches('a-fair-wind', cheap)).toBe(true);
  });

  it('never matches for a user who does not exist, and takes no less time to tell', async () => {
    const hash = await passwords.hash('a-fair-wind');
    expect(await passwords.matches('the password of nobody', undefined)).toBe(false);
    const known = await medianMs(() => passwords.matches('another-wind', hash));
    const unknown = await medianMs(() => passwords.matches('another-wind', undefined));
    expect(unknown).toBeGreaterThan(known / 3);
  });
});
