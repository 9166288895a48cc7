import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { BackgroundWorker } from '../background-worker.js';
import { AdvanceSale } from './advance-sale.command.js';

const longestPauseMs = 1_000;
const batch = 100;

/**
 * Starts and ends sales when their time has come. Any number of instances may run: each due sale is claimed by the command,
 * and one that was claimed by another instance is left alone. What was due while no instance ran is caught up at the start.
 */
@Injectable()
export class SaleClock extends BackgroundWorker {
  private readonly logger = new Logger(SaleClock.name);

  constructor(
    private readonly commandBus: CommandBus,
    private readonly dataSource: DataSource,
  ) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      const due = await this.due();
      for (const id of due) await this.advance(id);
      return due.length === batch ? 0 : await this.pauseMs();
    } catch (error) {
      this.logger.error('Sales could not be looked up; trying again', error);
      return longestPauseMs;
    }
  }

  private async due(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      'SELECT id FROM product WHERE sale_due_at <= $1 ORDER BY sale_due_at LIMIT $2',
      [new Date(), batch],
    );
    return rows.map((row) => row.id);
  }

  /** One sale that can't be advanced does not hold up the others. */
  private async advance(id: string): Promise<void> {
    try {
      await this.commandBus.execute(new AdvanceSale(id));
    } catch (error) {
      this.logger.error(`The sale of product ${id} could not be started or ended; trying again`, error);
    }
  }

  private async pauseMs(): Promise<number> {
    const now = new Date();
    const [next]: { at: Date | null }[] = await this.dataSource.query(
      'SELECT min(sale_due_at) AS at FROM product WHERE sale_due_at > $1',
      [now],
    );
    return next?.at ? Math.min(longestPauseMs, +next.at - +now) : longestPauseMs;
  }
}
