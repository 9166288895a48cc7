import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, CurrentTransaction } from '@tradewind/application';
import type { GaugeSource } from '@tradewind/messaging';
import { Metrics } from '@tradewind/platform';
import { Gauge } from 'prom-client';

interface Figures {
  readonly belowZero: number;
  readonly unbalanced: number;
  readonly low: number;
  readonly open: number;
  readonly earliestEnd: Date | null;
}

/** What operators watch of the stock. Two of the figures are always 0 unless the service has a defect. */
@Injectable()
export class StockGauges implements GaugeSource, OnModuleInit {
  readonly name = 'stock';
  private readonly impossible: Gauge<'law'>;
  private readonly low: Gauge;
  private readonly open: Gauge;
  private readonly overdue: Gauge;

  constructor(
    private readonly metrics: Metrics,
    private readonly currentTransaction: CurrentTransaction,
    private readonly clock: Clock,
  ) {
    const registers = [metrics.registry];
    this.impossible = new Gauge({
      name: 'inventory_impossible_stock_items',
      help: 'Products with a sum below zero (law="below-zero"), or whose sums do not add up (law="conservation")',
      labelNames: ['law'] as const,
      registers,
    });
    this.low = new Gauge({ name: 'inventory_low_stock_items', help: 'Products that run short', registers });
    this.open = new Gauge({
      name: 'inventory_open_reservations',
      help: 'Orders whose pieces are reserved and not paid yet',
      registers,
    });
    this.overdue = new Gauge({
      name: 'inventory_reservation_overdue_seconds',
      help: 'How long ago the earliest open reservation should have expired; 0 if none should have',
      registers,
    });
  }

  onModuleInit(): void {
    this.metrics.addSource(this);
  }

  async read(): Promise<void> {
    const [figures] = await this.currentTransaction.manager.query<[Figures]>(
      `SELECT (SELECT count(*)::int FROM stock_levels WHERE least(available, reserved, committed, shipped, written_off) < 0)
           AS "belowZero",
         (SELECT count(*)::int FROM stock_levels
           WHERE received + adjusted <> available + reserved + committed + shipped + written_off) AS unbalanced,
         (SELECT count(*)::int FROM low_stock_items) AS low,
         (SELECT count(*)::int FROM reservations WHERE status = 'reserved') AS open,
         (SELECT min(expires_at) FROM reservations WHERE status = 'reserved') AS "earliestEnd"`,
    );
    this.impossible.set({ law: 'below-zero' }, figures.belowZero);
    this.impossible.set({ law: 'conservation' }, figures.unbalanced);
    this.low.set(figures.low);
    this.open.set(figures.open);
    this.overdue.set(this.secondsSince(figures.earliestEnd));
  }

  clear(): void {
    this.impossible.reset();
    for (const gauge of [this.low, this.open, this.overdue]) gauge.remove();
  }

  private secondsSince(end: Date | null): number {
    return end ? Math.max(0, (this.clock.now().getTime() - end.getTime()) / 1_000) : 0;
  }
}
