import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { sendPage } from '@tradewind/platform';
import { apiPage, apiPageScript, assetsPath } from './api-page.js';

@ApiExcludeController()
@Controller()
export class PagesController {
  @Get('api')
  apis(@Res() reply: FastifyReply): void {
    sendPage(reply, () => apiPage, { needs: { 'script-src': "'self'", 'connect-src': "'self'" } });
  }

  @Get(`${assetsPath}/start.js`)
  script(@Res() reply: FastifyReply): void {
    reply.type('text/javascript; charset=utf-8').send(apiPageScript);
  }
}
