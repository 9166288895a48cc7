import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { SchedulingHealth } from '@tradewind/scheduling';
import { Readiness } from './readiness.js';
import { within } from './within.js';

const timeoutMs = 2_000;

/** Reports the service as degraded, not down, when deadlines are overdue. */
@Injectable()
export class DeadlinesCheck implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly indicators: HealthIndicatorService,
    private readonly scheduling: SchedulingHealth,
  ) {}

  onModuleInit(): void {
    this.readiness.register(() => this.check());
  }

  private async check(): Promise<HealthIndicatorResult> {
    const deadlines = this.indicators.check('deadlines');
    const unknown = 'the database does not say whether deadlines are overdue';
    const trouble = await within(timeoutMs, this.scheduling.trouble()).catch(() => unknown);
    return trouble === undefined ? deadlines.up() : deadlines.degraded(trouble);
  }
}
