import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, CurrentTransaction } from '@tradewind/application';
import type { GaugeSource } from '@tradewind/messaging';
import { Metrics } from '@tradewind/platform';
import { Gauge } from 'prom-client';

interface Figures {
  readonly unsettled: number;
  readonly inDoubt: number;
  readonly refundRefused: number;
  readonly unsettledSince: Date | null;
  readonly inDoubtSince: Date | null;
}

/** What an operator must know of: payments that are not settled, and since when. */
@Injectable()
export class PaymentGauges implements GaugeSource, OnModuleInit {
  readonly name = 'payments';
  private readonly payments: Gauge<'state'>;
  private readonly oldest: Gauge<'state'>;

  constructor(
    private readonly metrics: Metrics,
    private readonly currentTransaction: CurrentTransaction,
    private readonly clock: Clock,
  ) {
    const options = { labelNames: ['state'] as const, registers: [metrics.registry] };
    this.payments = new Gauge({
      name: 'payment_payments',
      help: 'Payments by state: unsettled (an operation is under way), in-doubt, refund-refused',
      ...options,
    });
    this.oldest = new Gauge({
      name: 'payment_oldest_seconds',
      help: 'How long the oldest payment has been unsettled or in doubt; 0 if there is none',
      ...options,
    });
  }

  onModuleInit(): void {
    this.metrics.addSource(this);
  }

  async read(): Promise<void> {
    const [figures] = await this.currentTransaction.manager.query<[Figures]>(
      `SELECT (SELECT count(*)::int FROM payments WHERE attempt_due_at IS NOT NULL) AS unsettled,
         (SELECT count(*)::int FROM payments WHERE in_doubt_since IS NOT NULL) AS "inDoubt",
         (SELECT count(*)::int FROM payments WHERE status = 'RefundRefused') AS "refundRefused",
         (SELECT min(status_at) FROM payments WHERE attempt_due_at IS NOT NULL) AS "unsettledSince",
         (SELECT min(in_doubt_since) FROM payments WHERE in_doubt_since IS NOT NULL) AS "inDoubtSince"`,
    );
    this.payments.set({ state: 'unsettled' }, figures.unsettled);
    this.payments.set({ state: 'in-doubt' }, figures.inDoubt);
    this.payments.set({ state: 'refund-refused' }, figures.refundRefused);
    this.oldest.set({ state: 'unsettled' }, this.ageOf(figures.unsettledSince));
    this.oldest.set({ state: 'in-doubt' }, this.ageOf(figures.inDoubtSince));
  }

  clear(): void {
    this.payments.reset();
    this.oldest.reset();
  }

  private ageOf(since: Date | null): number {
    return since ? Math.max(0, (this.clock.now().getTime() - since.getTime()) / 1_000) : 0;
  }
}
