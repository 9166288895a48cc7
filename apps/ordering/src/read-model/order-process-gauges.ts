import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, CurrentTransaction } from '@tradewind/application';
import type { GaugeSource } from '@tradewind/messaging';
import { Metrics } from '@tradewind/platform';
import { Gauge } from 'prom-client';
import { deadlineOf, type ProcessState, processStates } from '../domain/order-process/process-state.js';

/** Where counting ends, so that a scrape costs the same however many orders there are. */
const mostCounted = 10_000;
const waitingStates = processStates.filter((state) => deadlineOf[state] !== null);

interface Figures {
  readonly overdue: number;
  readonly since: Date | null;
  readonly refunds: number;
}

/** How many orders wait for what, and which wait too long. */
@Injectable()
export class OrderProcessGauges implements GaugeSource, OnModuleInit {
  readonly name = 'order-processes';
  private readonly processes: Gauge<'state'>;
  private readonly overdue: Gauge;
  private readonly oldest: Gauge;
  private readonly refunds: Gauge;

  constructor(
    private readonly metrics: Metrics,
    private readonly currentTransaction: CurrentTransaction,
    private readonly clock: Clock,
  ) {
    const registers = [metrics.registry];
    this.processes = new Gauge({
      name: 'ordering_processes',
      help: 'Order processes by the state in which they wait, up to 10,000 per state',
      labelNames: ['state'] as const,
      registers,
    });
    this.overdue = new Gauge({
      name: 'ordering_processes_overdue',
      help: 'Order processes whose deadline has passed, up to 10,000',
      registers,
    });
    this.oldest = new Gauge({
      name: 'ordering_oldest_overdue_process_seconds',
      help: 'How long ago the oldest deadline of an order process has passed; 0 if none has',
      registers,
    });
    this.refunds = new Gauge({
      name: 'ordering_refunds_overdue',
      help: 'Cancelled and returned orders for which Payment was asked again to settle, up to 10,000',
      registers,
    });
  }

  onModuleInit(): void {
    this.metrics.addSource(this);
  }

  async read(): Promise<void> {
    const counted = await this.currentTransaction.manager.query<{ state: ProcessState; count: number }[]>(
      `SELECT wanted.state, counted.count FROM unnest($1::text[]) AS wanted (state) CROSS JOIN LATERAL (
         SELECT count(*)::int FROM (
           SELECT FROM order_processes process WHERE process.state = wanted.state LIMIT ${mostCounted}) AS few) AS counted`,
      [waitingStates],
    );
    const now = this.clock.now();
    const [figures] = await this.currentTransaction.manager.query<[Figures]>(
      `SELECT count(*)::int AS overdue, min(deadline_at) AS since, (
         SELECT count(*)::int FROM (
           SELECT FROM order_processes WHERE state = 'AwaitingRefund' AND refund_attempts > 0 LIMIT ${mostCounted}) AS few
       ) AS refunds
       FROM (
         SELECT deadline_at FROM order_processes WHERE coalesce(deadline_at, 'infinity') < $1
         ORDER BY coalesce(deadline_at, 'infinity') LIMIT ${mostCounted}) AS late`,
      [now],
    );
    for (const { state, count } of counted) this.processes.set({ state }, count);
    this.overdue.set(figures.overdue);
    this.oldest.set(figures.since ? (+now - +figures.since) / 1_000 : 0);
    this.refunds.set(figures.refunds);
  }

  clear(): void {
    for (const gauge of [this.processes, this.overdue, this.oldest, this.refunds]) gauge.reset();
  }
}
