import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { publicFiles, Web } from './web.js';

@ApiExcludeController()
@Controller()
export class WebController {
  constructor(private readonly web: Web) {}

  @Get()
  index(@Res() reply: FastifyReply): Promise<void> {
    return this.web.sendIndex(reply);
  }

  @Get([...publicFiles])
  file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.web.sendPublicFile(request, reply);
  }
}
