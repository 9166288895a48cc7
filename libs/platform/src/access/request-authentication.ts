import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ManagementPort } from './management-port.js';
import { refusalOf } from './refusal-of.js';
import type { ProblemException } from '../problems/problem-exception.js';
import type { AuthenticatedRequest } from '../auth/auth.decorators.js';
import { bearerOfHeader, type BearerSource } from '../auth/bearer-source.js';
import { noteWhoAsks } from '../logging/who-asks.js';
import { TokenVerifier } from '../auth/token-verifier.js';

/**
 * Finds out who makes a request, and whether they may, by the rule of the route. This is a hook instead of a guard,
 * because guards run after the body has been read, and who may not call a route must not be able to send one.
 */
@Injectable()
export class RequestAuthentication {
  constructor(
    private readonly verifier: TokenVerifier,
    private readonly managementPort: ManagementPort,
  ) {}

  /** @param source finds the token of a request that has none in its header */
  checkWith(source: BearerSource | null) {
    return (request: AuthenticatedRequest, reply: FastifyReply): Promise<void> => this.check(request, reply, source);
  }

  private async check(request: AuthenticatedRequest, reply: FastifyReply, source: BearerSource | null): Promise<void> {
    const rule = request.routeOptions.config.access;
    if (request.is404 || rule?.for === 'passed-on') return;
    if (!rule) throw new Error(`${request.method} ${request.routeOptions.url} has no rule of access`);
    const seesInside = this.managementPort.seesInside(request.raw);
    const isOpen = rule.for === 'anyone' || (rule.for === 'insight' && seesInside);
    const token = bearerOfHeader(request) ?? (isOpen ? undefined : await source?.bearerOf(request, reply));
    if (token !== undefined) {
      request.principal = await this.verifier.verify(token);
      noteWhoAsks(request.raw, request.principal.id);
    }
    request.accessToken = token;
    const hasGuestBasket = request.headers['guest-basket'] !== undefined;
    const refusal = refusalOf(rule, request.principal, { hasGuestBasket, seesInside });
    if (refusal) throw toldIn(reply, refusal);
  }
}

function toldIn(reply: FastifyReply, refusal: ProblemException): ProblemException {
  if (refusal.problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  return refusal;
}
