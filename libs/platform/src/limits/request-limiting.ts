import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AuthenticatedRequest } from '../auth/auth.decorators.js';
import { clientAddress } from '../routing/client-address.js';
import { idempotencyScope, isIdempotencyKey } from '../idempotency/idempotency-key.js';
import type { HttpSettings } from '../settings/http-settings.js';
import { HTTP_SETTINGS } from '../settings/settings.tokens.js';
import type { RateLimit } from './rate-limit.js';
import { RateLimits } from './rate-limits.js';
import type { Count, KeyedRequest } from './request-counts.js';

/** Counts the requests to `@RateLimited()` routes: after authentication, and before any byte of the body is read. */
@Injectable()
export class RequestLimiting {
  private readonly counted = new WeakMap<AuthenticatedRequest, readonly Count[]>();
  private readonly logger = new Logger(RequestLimiting.name);

  constructor(
    private readonly limits: RateLimits,
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
  ) {}

  knows(limit: RateLimit): boolean {
    return this.limits.has(limit);
  }

  readonly check = async (request: AuthenticatedRequest): Promise<void> => {
    const counted = this.countedFor(request);
    if (counted.length === 0 || !(await this.limits.takeAll(counted, this.keyedRequest(request)))) return;
    this.counted.set(request, counted);
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

  private countedFor(request: AuthenticatedRequest): readonly Count[] {
    const { rateLimits = [] } = request.routeOptions.config;
    return rateLimits.flatMap((limit) => {
      const whose = limit.per === 'account' ? request.principal?.id : this.addressOf(request);
      return whose === undefined ? [] : [{ limit, whose }];
    });
  }

  private addressOf({ raw }: AuthenticatedRequest): string {
    return clientAddress(raw, this.settings.TRUSTED_PROXIES);
  }

  private keyedRequest(request: AuthenticatedRequest): KeyedRequest | undefined {
    const key = request.headers['idempotency-key'];
    const scope = idempotencyScope(request);
    return isIdempotencyKey(key) && scope !== undefined ? { scope, key } : undefined;
  }
}
