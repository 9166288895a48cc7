import { Injectable, Logger } from '@nestjs/common';
import { BackgroundWorker } from '@tradewind/scheduling';
import { DataSource } from 'typeorm';

const batchSize = 1_000;
const pauseMs = 30_000;

/** Removes the counts of windows that have ended. All instances do it; each batch skips the rows of the others. */
@Injectable()
export class ExpiredLimitsWorker extends BackgroundWorker {
  private readonly logger = new Logger(ExpiredLimitsWorker.name);

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      return (await this.removeBatch()) === batchSize ? 0 : pauseMs;
    } catch (error) {
      this.logger.warn(`Expired rate limits could not be removed: ${String(error)}`);
      return pauseMs;
    }
  }

  private async removeBatch(): Promise<number> {
    const [, removed] = (await this.dataSource.query(
      `DELETE FROM rate_limits WHERE key IN (
         SELECT key FROM rate_limits WHERE expire < $1 ORDER BY expire LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)`,
      [Date.now()],
    )) as [unknown, number];
    return removed;
  }
}
