import { Injectable } from '@nestjs/common';
import type { BearerSource, CookieScheme } from '@tradewind/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCredentials } from '../proxy/credentials.js';
import { Cookies } from './cookies.js';

/** The access token of a browser's session, for the gateway's own routes. */
@Injectable()
export class SessionBearer implements BearerSource {
  readonly scheme: CookieScheme;

  constructor(
    private readonly credentials: SessionCredentials,
    cookies: Cookies,
  ) {
    this.scheme = {
      cookie: cookies.nameOf('tradewind_session'),
      description:
        'The session of a browser. The gateway sets it at the sign-in and when a guest changes a basket; no script can read it. Beside an `Authorization` header it counts for nothing. A request that carries it and may change something needs the header `Origin` with the address of the shop.',
    };
  }

  async bearerOf(request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    await this.credentials.find(request, reply, false);
    const found = this.credentials.of(request);
    return found === 'own' ? undefined : found.authorization?.replace(/^Bearer /, '');
  }
}
