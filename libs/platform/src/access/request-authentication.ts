import { Inject, Injectable, Optional } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ManagementPort } from './management-port.js';
import { refusalOf } from './refusal-of.js';
import type { ProblemException } from '../problems/problem-exception.js';
import type { AuthenticatedRequest } from '../auth/auth.decorators.js';
import { BEARER_SOURCE, bearerOfHeader, type BearerSource } from '../auth/bearer-source.js';
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
    @Optional() @Inject(BEARER_SOURCE) private readonly source: BearerSource | undefined,
  ) {}

  readonly check = async (request: AuthenticatedRequest, reply: FastifyReply): Promise<void> => {
    const rule = request.routeOptions.config.access;
    if (request.is404 || rule?.for === 'passed-on') return;
    if (!rule) throw new Error(`${request.method} ${request.routeOptions.url} has no rule of access`);
    const token = bearerOfHeader(request) ?? (await this.source?.bearerOf(request));
    if (token !== undefined) request.principal = await this.verifier.verify(token);
    const refusal = refusalOf(rule, request.principal, {
      hasGuestBasket: request.headers['guest-basket'] !== undefined,
      seesInside: this.managementPort.seesInside(request.raw),
    });
    if (refusal) throw toldIn(reply, refusal);
  };
}

function toldIn(reply: FastifyReply, refusal: ProblemException): ProblemException {
  if (refusal.problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  return refusal;
}
