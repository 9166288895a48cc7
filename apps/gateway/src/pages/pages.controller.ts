import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { INSIGHT_SETTINGS, sendPage, type InsightSettings } from '@tradewind/platform';
import { apiPage, apiPageScript, assetsPath } from './api-page.js';
import { startPage } from './start-page.js';

@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(@Inject(INSIGHT_SETTINGS) private readonly insight: InsightSettings) {}

  @Get()
  start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const origin = `${request.protocol}://${escapeHost(request.host)}`;
    const insightIsOpen = this.insight.INSIGHT_ACCESS === 'open';
    sendPage(reply, (nonce) => startPage({ origin, insightIsOpen }, nonce));
  }

  @Get('api')
  apis(@Res() reply: FastifyReply): void {
    sendPage(reply, () => apiPage, { needs: { 'script-src': "'self'", 'connect-src': "'self'" } });
  }

  @Get(`${assetsPath}/start.js`)
  script(@Res() reply: FastifyReply): void {
    reply.type('text/javascript; charset=utf-8').send(apiPageScript);
  }
}

/**
 * Validates the Host header before it goes into the page, because the client controls it. Anything that does not look
 * like a host becomes `localhost`.
 */
function escapeHost(host: string | undefined): string {
  return host && /^[\w.:[\]-]+$/.test(host) ? host : 'localhost';
}
