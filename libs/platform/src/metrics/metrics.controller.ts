import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/auth.decorators.js';
import { Metrics } from './metrics.js';

/** Open to everybody who reaches the port: keep it inside the network. The gateway doesn't pass it on. */
@Public()
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  async scrape(@Res() reply: FastifyReply): Promise<void> {
    const text = await this.metrics.text();
    reply.header('Cache-Control', 'no-store').header('Content-Type', this.metrics.contentType).send(text);
  }
}
