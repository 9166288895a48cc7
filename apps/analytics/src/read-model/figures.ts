import { Inject, Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { LiveGeneration } from '@tradewind/messaging';
import type { Period } from '../domain/period/period.js';
import type { Figure } from './figure.js';
import { TIME_ZONE } from './time-zone.js';

/** Reads figures of whole days. */
@Injectable()
export class Figures {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly generation: LiveGeneration,
    @Inject(TIME_ZONE) private readonly timeZone: string,
  ) {}

  /** `sql`: `$1` is the time zone, `$2` and `$3` are the period, `$4` is the generation to show; its own `values` follow. */
  async of<Row>(sql: string, { from, to }: Period, values: readonly unknown[] = []): Promise<Figure<Row>> {
    const { number, completeSince } = await this.generation.read();
    const all = [this.timeZone, from, to, number, ...values];
    const items = await this.currentTransaction.manager.query<Row[]>(sql, all);
    return { items, timeZone: this.timeZone, completeSince };
  }
}
