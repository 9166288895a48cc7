import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import { BackgroundWorker } from '@tradewind/scheduling';
import { DataSource } from 'typeorm';

const batch = 500;
const pauseMs = 60_000;
const removeExpired = (table: string, key: string, time: string) =>
  `DELETE FROM ${table} WHERE ${key} IN (
     SELECT ${key} FROM ${table} WHERE ${time} <= $1 ORDER BY ${time} LIMIT ${batch} FOR UPDATE SKIP LOCKED
   ) RETURNING 1`;
const removals = [
  removeExpired('sessions', 'id', 'ends_at'),
  removeExpired('used_logout_tokens', 'token_id', 'expires_at'),
];

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
      const removed = await Promise.all(removals.map((removal) => this.remove(removal)));
      return removed.some((count) => count === batch) ? 0 : pauseMs;
    } catch (error) {
      this.logger.warn(`expired sessions could not be removed: ${String(error)}`);
      return pauseMs;
    }
  }

  private async remove(removal: string): Promise<number> {
    const [rows] = await this.dataSource.query<[unknown[], number]>(removal, [this.clock.now()]);
    return rows.length;
  }
}
