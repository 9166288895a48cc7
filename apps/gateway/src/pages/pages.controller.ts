import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { apiPage, apiPageScript, assetsPath } from './api-page.js';
import { sendPage } from './page.js';
import { startPage } from './start-page.js';

@ApiExcludeController()
@Controller()
export class PagesController {
  @Get()
  start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendPage(reply, startPage(`${request.protocol}://${escapeHost(request.host)}`));
  }

  @Get('api')
  apis(@Res() reply: FastifyReply): void {
    sendPage(reply, apiPage);
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
