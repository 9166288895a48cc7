import { Inject, Injectable } from '@nestjs/common';
import { clientAddress, HTTP_SETTINGS, type HttpSettings, type RateLimit, RateLimits } from '@tradewind/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemPageFilter } from '../http/account/problem-page.filter.js';

const visitsPerAddress = { name: 'sign-in-visits-per-address', per: 'address', requests: 200, seconds: 300 } as const;

export const protocolLimits: readonly RateLimit[] = [visitsPerAddress];

/** What clients and services call for all their people from one address. None of it stores anything for a stranger. */
const calledByPrograms = new Set([
  '/token',
  '/revocation',
  '/me',
  '/jwks',
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
]);

/**
 * Limits how often an address visits what browsers visit under the protocol. Each start of a sign-in and each question whether to
 * sign out stores a row, whoever asks.
 */
@Injectable()
export class ProtocolLimits {
  private readonly pages = new ProblemPageFilter();

  constructor(
    private readonly limits: RateLimits,
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
  ) {}

  /**
   * Resolves with false if the request must not go on, and has been answered with a page.
   *
   * @param path within the protocol, without its query
   */
  async admit(path: string, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    if (calledByPrograms.has(path)) return true;
    try {
      await this.limits.take(visitsPerAddress, clientAddress(request.raw, this.settings.TRUSTED_PROXIES));
      return true;
    } catch (error) {
      this.pages.answer(error, reply);
      return false;
    }
  }
}
