import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { HealthCheckResult } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { HealthReport } from './health-report.js';

/** `live`: the process responds. `ready`: 200 if the service can work, even if degraded; 503 if it can't. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthReport) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthCheckResult> {
    const report = await this.health.read();
    if (report.status === 'error' || report.status === 'shutting_down') reply.code(503);
    return report;
  }
}
