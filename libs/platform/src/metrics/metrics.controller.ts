import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/auth.decorators.js';
import { Metrics } from './metrics.js';

/**
 * Accessible without authentication to anyone who can reach the port, so keep the port inside the network. The gateway
 * does not forward it.
 */
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
