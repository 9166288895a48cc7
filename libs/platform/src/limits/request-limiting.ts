import { Inject, Injectable, Logger } from '@nestjs/common';
import { IdempotentRequests } from '@tradewind/application';
import type { FastifyReply } from 'fastify';
import type { AuthenticatedRequest } from '../auth/auth.decorators.js';
import { clientAddress } from '../routing/client-address.js';
import { idempotencyScope, isIdempotencyKey } from '../idempotency/idempotency-key.js';
import type { HttpSettings } from '../settings/http-settings.js';
import { HTTP_SETTINGS } from '../settings/settings.tokens.js';
import type { RateLimit } from './rate-limit.js';
import { RateLimits } from './rate-limits.js';
import { TooManyRequestsException } from './too-many-requests.exception.js';

interface Counted {
  readonly limit: RateLimit;
  readonly whose: string;
}

/** Counts the requests to `@RateLimited()` routes: after authentication, and before any byte of the body is read. */
@Injectable()
export class RequestLimiting {
  private readonly counted = new WeakMap<AuthenticatedRequest, readonly Counted[]>();
  private readonly logger = new Logger(RequestLimiting.name);

  constructor(
    private readonly limits: RateLimits,
    private readonly idempotentRequests: IdempotentRequests,
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
  ) {}

  knows(limit: RateLimit): boolean {
    return this.limits.has(limit);
  }

  readonly check = async (request: AuthenticatedRequest): Promise<void> => {
    const counted = this.countedFor(request);
    if (counted.length === 0 || (await this.isRepetition(request))) return;
    this.counted.set(request, counted);
    const results = await Promise.allSettled(counted.map(({ limit, whose }) => this.limits.take(limit, whose)));
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : []));
    if (refusals.length === 0) return;
    const failure = refusals.find((refusal) => !(refusal instanceof TooManyRequestsException));
    if (failure) throw failure;
    throw longest(refusals as TooManyRequestsException[]);
  };

  /** A request that repeats one which was still running was no new request, so its count is taken back. */
  readonly settle = async (request: AuthenticatedRequest, reply: FastifyReply): Promise<void> => {
    const counted = this.counted.get(request);
    if (!counted || reply.getHeader('Idempotent-Replayed') === undefined) return;
    try {
      await Promise.all(counted.map(({ limit, whose }) => this.limits.giveBack(limit, whose)));
    } catch (error) {
      this.logger.warn(`The count of a repeated request could not be taken back: ${String(error)}`);
    }
  };

  private countedFor(request: AuthenticatedRequest): readonly Counted[] {
    const { rateLimits = [] } = request.routeOptions.config;
    return rateLimits.flatMap((limit) => {
      const whose = limit.per === 'account' ? request.principal?.id : this.addressOf(request);
      return whose === undefined ? [] : [{ limit, whose }];
    });
  }

  private addressOf({ raw }: AuthenticatedRequest): string {
    return clientAddress(raw, this.settings.TRUSTED_PROXIES);
  }

  private async isRepetition(request: AuthenticatedRequest): Promise<boolean> {
    const key = request.headers['idempotency-key'];
    const scope = idempotencyScope(request);
    return isIdempotencyKey(key) && scope !== undefined && this.idempotentRequests.isAnswered(key, scope);
  }
}

function longest(refusals: readonly TooManyRequestsException[]): TooManyRequestsException {
  const seconds = ({ problem }: TooManyRequestsException) => Number(problem['retryAfterSeconds']);
  return refusals.reduce((a, b) => (seconds(b) > seconds(a) ? b : a));
}
