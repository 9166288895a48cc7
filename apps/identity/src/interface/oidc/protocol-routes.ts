import type { IncomingMessage } from 'node:http';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CurrentProvider } from './current-provider.js';
import { OIDC_SETTINGS, type OidcSettings } from './oidc-settings.js';
import { ProtocolLimits } from './protocol-limits.js';

const mount = '/oidc';

/** Hands all requests under `/oidc` to the provider, with their bodies unread. */
@Injectable()
export class ProtocolRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly current: CurrentProvider,
    private readonly limits: ProtocolLimits,
    @Inject(OIDC_SETTINGS) private readonly settings: OidcSettings,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    void fastify.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_, __, done) => done(null));
      scope.all(`${mount}/*`, (request, reply) => this.handOver(request, reply));
    });
  }

  private async handOver(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { raw } = request;
    const originalUrl = raw.url!;
    const url = originalUrl.slice(mount.length);
    if (!(await this.limits.admit(url.split('?', 1)[0]!, request, reply))) return;
    reply.hijack();
    const inside = Object.assign(raw, { originalUrl, url });
    asSeenByBrowsers(inside, new URL(this.settings.TOKEN_ISSUER));
    await this.current.handle(inside, reply.raw);
  }
}

/** The public address is a setting. No header of a request can change the addresses that the provider writes. */
function asSeenByBrowsers({ headers }: IncomingMessage, { host, protocol }: URL): void {
  headers.host = host;
  headers['x-forwarded-host'] = host;
  headers['x-forwarded-proto'] = protocol.slice(0, -1);
}
