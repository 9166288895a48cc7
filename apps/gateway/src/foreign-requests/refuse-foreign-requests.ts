import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { changesState, foreignness, ProblemException, type Foreign } from '@tradewind/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Cookies } from '../sessions/cookies.js';
import { SessionFigures } from '../sessions/session-figures.js';
import { SESSION_SETTINGS, type SessionSettings } from '../sessions/session-settings.js';

const details: Record<Foreign, string> = {
  'other-site': 'The header Sec-Fetch-Site says that another site caused the request.',
  'other-origin': 'The header Origin does not name the address of the shop.',
  'no-origin': 'A request that changes something and carries a session cookie needs the header Origin.',
};

/**
 * Refuses requests that carry the session cookie and may change something, but were not caused by a page of the shop
 * (cross-site request forgery). It runs before the body is read, on every path. A request with an `Authorization` header
 * is exempt: the cookie counts for nothing there, and no foreign page can send that header.
 */
@Injectable()
export class RefuseForeignRequests implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly cookies: Cookies,
    private readonly figures: SessionFigures,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
  ) {}

  onModuleInit(): void {
    const fastify = this.adapterHost.httpAdapter.getInstance() as FastifyInstance;
    fastify.addHook('onRequest', (request: FastifyRequest, _: FastifyReply, done) => {
      const foreign = this.isGuarded(request) ? foreignness(request.headers, this.settings.shopUrl) : undefined;
      if (foreign) this.figures.refused(foreign);
      done(foreign && refusal(foreign));
    });
  }

  private isGuarded(request: FastifyRequest): boolean {
    if (!changesState(request.method) || request.headers.authorization !== undefined) return false;
    return this.cookies.carries(request, 'tradewind_session');
  }
}

function refusal(foreign: Foreign): ProblemException {
  return new ProblemException(403, {
    code: 'foreign-origin',
    title: 'The request does not come from the shop',
    detail: details[foreign],
  });
}
