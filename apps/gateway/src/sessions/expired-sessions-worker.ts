import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import { BackgroundWorker } from '@tradewind/scheduling';
import { DataSource } from 'typeorm';

const batch = 500;
const pauseMs = 60_000;
const tables = [
  { table: 'sessions', key: 'id', time: 'ends_at' },
  { table: 'used_logout_tokens', key: 'token_id', time: 'expires_at' },
] as const;

/** Removes sessions and logout tokens whose time has passed, in batches, so that no statement holds many rows. */
@Injectable()
export class ExpiredSessionsWorker extends BackgroundWorker {
  private readonly logger = new Logger(ExpiredSessionsWorker.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      const removed = await Promise.all(tables.map((table) => this.remove(table)));
      return removed.some((count) => count === batch) ? 0 : pauseMs;
    } catch (error) {
      this.logger.warn(`expired sessions could not be removed: ${String(error)}`);
      return pauseMs;
    }
  }

  private async remove({ table, key, time }: (typeof tables)[number]): Promise<number> {
    const [rows] = await this.dataSource.query<[unknown[], number]>(
      `DELETE FROM ${table} WHERE ${key} IN (
         SELECT ${key} FROM ${table} WHERE ${time} <= $1 ORDER BY ${time} LIMIT ${batch} FOR UPDATE SKIP LOCKED
       ) RETURNING 1`,
      [this.clock.now()],
    );
    return rows.length;
  }
}
