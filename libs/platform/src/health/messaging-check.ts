import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { MessagingHealth } from '@tradewind/messaging';
import { messagingTrouble } from './messaging-trouble.js';
import { Readiness } from './readiness.js';
import { within } from './within.js';

const timeoutMs = 3_000;

/**
 * Reports the service as degraded, not down, when the broker is unavailable. The service keeps working, and its outbox
 * rows wait.
 */
@Injectable()
export class MessagingCheck implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly indicators: HealthIndicatorService,
    private readonly messaging: MessagingHealth,
  ) {}

  onModuleInit(): void {
    this.readiness.register(() => this.check());
  }

  private async check(): Promise<HealthIndicatorResult> {
    const broker = this.indicators.check('broker');
    const state = await within(timeoutMs, this.messaging.check()).catch(() => undefined);
    if (!state) return broker.degraded('does not answer');
    const { role, blockedBy } = state.relay;
    const waiting = { relay: role, unsent: state.unsent, ...(blockedBy !== undefined && { blockedBy }) };
    const message = messagingTrouble(state);
    return message === undefined ? broker.up(waiting) : broker.degraded({ message, ...waiting });
  }
}
