import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { Metrics, Readiness } from '@tradewind/platform';
import { Counter } from 'prom-client';
import { DeliveryFigures } from '../../application/ports/delivery-figures.js';
import type { Delivery } from '../../domain/mail/delivery.js';
import { type MailKind, mailKinds } from '../../domain/mail/mail-kind.js';

const outcomes = ['taken', 'deferred', 'refused', 'unavailable'] as const;

/** Counts attempts by their outcome, and reports the service as degraded, not down, while the mail server can not be used. */
@Injectable()
export class SendingFigures extends DeliveryFigures implements OnModuleInit {
  private readonly attempts: Counter<'kind' | 'outcome'>;
  private trouble: string | undefined;

  constructor(
    { registry }: Metrics,
    private readonly readiness: Readiness,
    private readonly indicators: HealthIndicatorService,
  ) {
    super();
    this.attempts = new Counter({
      name: 'notification_attempts_total',
      help: 'Attempts to hand a mail to the server: taken, deferred, refused, or the server was unavailable',
      labelNames: ['kind', 'outcome'] as const,
      registers: [registry],
    });
    for (const kind of mailKinds) for (const outcome of outcomes) this.attempts.inc({ kind, outcome }, 0);
  }

  onModuleInit(): void {
    this.readiness.register(() => this.check());
  }

  ended(kind: MailKind, { outcome, code }: Delivery): void {
    this.attempts.inc({ kind, outcome });
    this.trouble = outcome === 'unavailable' ? `the mail server can not be used: ${code}` : undefined;
  }

  private check(): HealthIndicatorResult {
    const indicator = this.indicators.check('mail');
    return this.trouble === undefined ? indicator.up() : indicator.degraded(this.trouble);
  }
}
