import { describe, expect, it } from 'vitest';
import { readSettings } from '../settings/read-settings.js';
import type { RateLimit } from './rate-limit.js';
import { limitsInForce, rateLimitSettings } from './rate-limit-settings.js';

const checkouts: RateLimit = { name: 'checkouts-per-account', per: 'account', requests: 10, seconds: 60 };
const guests: RateLimit = { name: 'guests-per-address', per: 'address', requests: 5, seconds: 3600 };

const inForce = (environment: Record<string, string>) =>
  limitsInForce([checkouts, guests], readSettings(rateLimitSettings, environment));

describe('The rate limits in force', () => {
  it('are those that are declared', () => {
    expect(inForce({})).toEqual([checkouts, guests]);
  });

  it('are those of the setting, and a factor raises them all', () => {
    const environment = { RATE_LIMITS: 'checkouts-per-account=7/30', RATE_LIMIT_FACTOR: '100' };
    expect(inForce(environment)).toEqual([
      { ...checkouts, requests: 700, seconds: 30 },
      { ...guests, requests: 500 },
    ]);
  });

  it('are none when the setting names a limit that there is not', () => {
    expect(() => inForce({ RATE_LIMITS: 'checkouts-per-acount=7/30' })).toThrow(
      'RATE_LIMITS names checkouts-per-acount, but the limits are checkouts-per-account, guests-per-address.',
    );
  });

  it.each([
    ['RATE_LIMITS', 'checkouts-per-account=many'],
    ['RATE_LIMITS', 'checkouts-per-account=0/60'],
    ['RATE_LIMITS', 'checkouts-per-account=5/60,'],
    ['RATE_LIMIT_FACTOR', '0'],
    ['RATE_LIMIT_FACTOR', '1.5'],
  ])('are none with %s=%s', (name, value) => {
    expect(() => inForce({ [name]: value })).toThrow(new RegExp(`^${name} must be`));
  });
});
