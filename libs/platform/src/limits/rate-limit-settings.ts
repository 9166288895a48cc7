import { z } from 'zod';
import { wholeNumber } from '../settings/http-settings.js';
import { SettingsError } from '../settings/settings-error.js';
import type { RateLimit } from './rate-limit.js';

const override = /^([a-z][a-z0-9-]*)=([1-9]\d{0,8})\/([1-9]\d{0,6})$/;

/** Limits by name, such as `checkouts-per-account=100/60`: 100 requests in 60 seconds. */
const overrides = z.string().transform((text, context) => {
  const parts = text.split(',').map((part) => override.exec(part.trim()));
  if (parts.every((part) => part !== null)) {
    return new Map(parts.map(([, name, requests, seconds]) => [name!, [Number(requests), Number(seconds)] as const]));
  }
  context.addIssue({
    code: 'custom',
    message: 'must be a list such as checkouts-per-account=100/60, with a number of requests and a number of seconds',
  });
  return z.NEVER;
});

/** `RATE_LIMIT_FACTOR` multiplies the requests of all limits, for load tests. */
export const rateLimitSettings = z.object({
  RATE_LIMITS: overrides.optional(),
  RATE_LIMIT_FACTOR: wholeNumber(1, 1_000_000).default(1),
});

export type RateLimitSettings = z.output<typeof rateLimitSettings>;

/** @throws SettingsError when `RATE_LIMITS` names a limit that the service does not have */
export function limitsInForce(declared: readonly RateLimit[], settings: RateLimitSettings): readonly RateLimit[] {
  const { RATE_LIMITS: set = new Map<string, readonly [number, number]>(), RATE_LIMIT_FACTOR: factor } = settings;
  const names = declared.map(({ name }) => name);
  const unknown = [...set.keys()].filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new SettingsError([`RATE_LIMITS names ${unknown.join(', ')}, but the limits are ${names.join(', ')}.`]);
  }
  return declared.map((limit) => {
    const [requests, seconds] = set.get(limit.name) ?? [limit.requests, limit.seconds];
    return { ...limit, requests: requests * factor, seconds };
  });
}
