import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiTooManyRequestsResponse } from '@nestjs/swagger';
import type { RateLimit } from './rate-limit.js';

export const rateLimitsMetadata = 'tradewind:rate-limits';

/**
 * Limits how often the route may be called. A request counts when it has been authenticated and before its body is
 * read. Beyond a limit it gets 429 with `Retry-After`. On an `@Idempotent()` route, a request that has been answered
 * can always be repeated with its key, and such a repetition is not counted.
 */
export const RateLimited = (...limits: readonly RateLimit[]) =>
  applyDecorators(
    SetMetadata(rateLimitsMetadata, limits),
    ApiTooManyRequestsResponse({
      description: `\`too-many-requests\`: ${limits.map(sentence).join(', ')}`,
      headers: { 'Retry-After': { description: 'In seconds', schema: { type: 'integer', minimum: 1 } } },
    }),
  );

function sentence({ requests, seconds, per }: RateLimit): string {
  return `at most ${requests} requests in ${seconds} s from one ${per}`;
}
