import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, CurrentTransaction } from '@tradewind/application';
import type { GaugeSource } from '@tradewind/messaging';
import { Metrics } from '@tradewind/platform';
import { Gauge } from 'prom-client';
import { mailKinds } from '../domain/mail/mail-kind.js';

const openStatuses = ['unaddressed', 'waiting', 'failed'] as const;

interface Figures {
  readonly status: (typeof openStatuses)[number];
  readonly kind: string;
  readonly mails: number;
  readonly oldest: Date;
}

/** The mails that nobody has got yet, and how long they have been waiting. */
@Injectable()
export class MailGauges implements GaugeSource, OnModuleInit {
  readonly name = 'mails';
  private readonly mails: Gauge<'status' | 'kind'>;
  private readonly oldest: Gauge<'status'>;

  constructor(
    private readonly metrics: Metrics,
    private readonly currentTransaction: CurrentTransaction,
    private readonly clock: Clock,
  ) {
    this.mails = new Gauge({
      name: 'notification_mails',
      help: 'Mails that are not sent: unaddressed (the person is not known yet), waiting, failed',
      labelNames: ['status', 'kind'] as const,
      registers: [metrics.registry],
    });
    this.oldest = new Gauge({
      name: 'notification_oldest_mail_seconds',
      help: 'How long the oldest unaddressed mail has been waiting, and the oldest waiting mail has been due; 0 if there is none',
      labelNames: ['status'] as const,
      registers: [metrics.registry],
    });
  }

  onModuleInit(): void {
    this.metrics.addSource(this);
  }

  async read(): Promise<void> {
    const rows = await this.currentTransaction.manager.query<Figures[]>(
      `SELECT status, kind, count(*)::int AS mails, min(CASE status WHEN 'waiting' THEN due_at ELSE recorded_at END) AS oldest FROM mails
        WHERE status IN ('unaddressed', 'waiting', 'failed') GROUP BY status, kind`,
    );
    for (const status of openStatuses) {
      for (const kind of mailKinds) this.mails.set({ status, kind }, 0);
      const oldest = rows.filter((row) => row.status === status).map((row) => row.oldest.getTime());
      if (status !== 'failed') this.oldest.set({ status }, this.ageOf(Math.min(...oldest)));
    }
    for (const { status, kind, mails } of rows) this.mails.set({ status, kind }, mails);
  }

  clear(): void {
    this.mails.reset();
    this.oldest.reset();
  }

  private ageOf(since: number): number {
    return Number.isFinite(since) ? Math.max(0, (this.clock.now().getTime() - since) / 1_000) : 0;
  }
}
