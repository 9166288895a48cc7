import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { SlotHealth } from '@tradewind/messaging';
import { Readiness } from './readiness.js';
import { within } from './within.js';

const timeoutMs = 2_000;

/**
 * Reports a service with change data capture as degraded, not down, when its replication slot is missing or has a
 * problem.
 */
@Injectable()
export class SlotCheck implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly indicators: HealthIndicatorService,
    private readonly slot: SlotHealth,
  ) {}

  onModuleInit(): void {
    if (this.slot.isNeeded) this.readiness.register(() => this.check());
  }

  private async check(): Promise<HealthIndicatorResult> {
    const slot = this.indicators.check('slot');
    const unknown = 'the database does not say how the replication slot fares';
    const trouble = await within(timeoutMs, this.slot.trouble()).catch(() => unknown);
    return trouble === undefined ? slot.up() : slot.degraded(trouble);
  }
}
