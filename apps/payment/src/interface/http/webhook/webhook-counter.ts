import { Injectable } from '@nestjs/common';
import { Metrics } from '@tradewind/platform';
import { Counter } from 'prom-client';

export type WebhookResult = 'heeded' | 'unreadable' | 'not-authentic';

/** Counts the notices of the provider. Many that are not authentic mean an attack, or a secret that was not replaced. */
@Injectable()
export class WebhookCounter {
  private readonly notices: Counter<'result'>;

  constructor({ registry }: Metrics) {
    this.notices = new Counter({
      name: 'payment_webhooks_total',
      help: 'Notices that came in under the name of the payment provider',
      labelNames: ['result'] as const,
      registers: [registry],
    });
    for (const result of ['heeded', 'unreadable', 'not-authentic']) this.notices.inc({ result }, 0);
  }

  count(result: WebhookResult): void {
    this.notices.inc({ result });
  }
}
