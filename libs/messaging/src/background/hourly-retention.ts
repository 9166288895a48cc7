import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';

const EVERY_MS = 3_600_000;

export interface ExpiredRows {
  /** What the log calls the rows. */
  readonly name: string;
  /** A statement that removes at most one batch and returns the number of removed rows as `removed`. */
  readonly removeBatch: string;
  readonly batchRows: number;
}

/** Removes expired rows in the background: at the start and every hour, batch by batch until none is left. */
export abstract class HourlyRetention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);
  private timer: NodeJS.Timeout | undefined;
  private removing: Promise<void> | undefined;
  private isEnding = false;

  protected constructor(
    private readonly dataSource: DataSource,
    private readonly expired: ExpiredRows,
  ) {}

  onApplicationBootstrap(): void {
    this.begin();
    this.timer = setInterval(() => this.begin(), EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearInterval(this.timer);
    await this.removing;
  }

  private begin(): void {
    this.removing ??= this.remove().finally(() => (this.removing = undefined));
  }

  /** Logs a failure; the next run tries again. */
  private async remove(): Promise<void> {
    const { name, removeBatch, batchRows } = this.expired;
    try {
      for (let removed = batchRows; removed === batchRows && !this.isEnding;) {
        [{ removed }] = await this.dataSource.query<[{ removed: number }]>(removeBatch);
      }
    } catch (error) {
      this.logger.warn(`Old ${name} could not be removed: ${String(error)}`);
    }
  }
}
