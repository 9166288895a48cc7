import { Injectable } from '@nestjs/common';
import type { BearerSource } from '@tradewind/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCredentials } from '../proxy/credentials.js';

/** The access token of a browser's session, for the gateway's own routes. */
@Injectable()
export class SessionBearer implements BearerSource {
  constructor(private readonly credentials: SessionCredentials) {}

  async bearerOf(request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    await this.credentials.find(request, reply, false);
    const found = this.credentials.of(request);
    return found === 'own' ? undefined : found.authorization?.replace(/^Bearer /, '');
  }
}
