import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { ProjectionsHealth } from '@tradewind/event-sourcing';
import { Readiness } from './readiness.js';
import { within } from './within.js';

const timeoutMs = 2_000;

/** Reports the service as degraded, not down, when a projection does not follow its event store. */
@Injectable()
export class ProjectionsCheck implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly indicators: HealthIndicatorService,
    private readonly projections: ProjectionsHealth,
  ) {}

  onModuleInit(): void {
    this.readiness.register(() => this.check());
  }

  private async check(): Promise<HealthIndicatorResult> {
    const projections = this.indicators.check('projections');
    const unknown = 'the database does not say whether projections follow';
    const trouble = await within(timeoutMs, this.projections.trouble()).catch(() => unknown);
    return trouble === undefined ? projections.up() : projections.degraded(trouble);
  }
}
