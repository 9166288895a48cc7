import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

const EVERY_MS = 3_600_000;
const BATCH_ROWS = 5_000;

const DELETE_BATCH = `
  WITH removed AS (
    DELETE FROM inbox WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM inbox WHERE received_at < now() - interval '7 days' LIMIT ${BATCH_ROWS} FOR UPDATE SKIP LOCKED))
    RETURNING 1
  ) SELECT count(*)::int AS removed FROM removed`;

/** Forgets the ids of messages after seven days: nobody delivers them again so late. */
@Injectable()
export class InboxRetention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(InboxRetention.name);
  private timer: NodeJS.Timeout | undefined;
  private forgetting: Promise<void> | undefined;
  private isEnding = false;

  constructor(private readonly dataSource: DataSource) {}

  onApplicationBootstrap(): void {
    this.begin();
    this.timer = setInterval(() => this.begin(), EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearInterval(this.timer);
    await this.forgetting;
  }

  private begin(): void {
    this.forgetting ??= this.forget().finally(() => (this.forgetting = undefined));
  }

  /** A failure is logged; the next hour tries again. */
  private async forget(): Promise<void> {
    try {
      for (let removed = BATCH_ROWS; removed === BATCH_ROWS && !this.isEnding;) {
        [{ removed }] = await this.dataSource.query<[{ removed: number }]>(DELETE_BATCH);
      }
    } catch (error) {
      this.logger.warn(`Old rows of the inbox could not be removed: ${String(error)}`);
    }
  }
}
