import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { apiPage, apiPageScript, assetsPath } from './api-page.js';
import { sendPage } from './page.js';
import { startPage } from './start-page.js';

@ApiExcludeController()
@Controller()
export class PagesController {
  @Get()
  start(@Req() request: Request, @Res() response: Response): void {
    sendPage(response, startPage(`${request.protocol}://${escapeHost(request.host)}`));
  }

  @Get('api')
  apis(@Res() response: Response): void {
    sendPage(response, apiPage);
  }

  @Get(`${assetsPath}/start.js`)
  script(@Res() response: Response): void {
    response.type('js').send(apiPageScript);
  }
}

/** The Host header is the caller's; on the page it may only look like a host. */
function escapeHost(host: string | undefined): string {
  return host && /^[\w.:[\]-]+$/.test(host) ? host : 'localhost';
}
