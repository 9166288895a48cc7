import { Logger } from '@nestjs/common';
import type { LogDatabase } from './log-database.js';

/** Channel whose notifications contain `partition id:end offset` pairs, separated by commas. */
export const RECORDS_CHANNEL = 'log_records';

const PARTITIONS_PER_NOTIFICATION = 200;

/**
 * Notifies all readers of the new ends of partitions. It does so after the append has been committed: a NOTIFY inside the
 * transaction would serialise the commits of all writers behind one lock. Readers also poll, so a lost notification only delays
 * them.
 */
export class AppendNotifier {
  private readonly logger = new Logger('PostgresLogBroker');
  private readonly ends = new Map<number, bigint>();
  private running: Promise<void> | undefined;

  constructor(private readonly database: LogDatabase) {}

  notify(partitionId: number, end: bigint): void {
    this.ends.set(partitionId, end);
    this.running ??= this.run();
  }

  async sent(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    await Promise.resolve();
    while (this.ends.size > 0) {
      const notification = [...this.ends].slice(0, PARTITIONS_PER_NOTIFICATION);
      for (const [partitionId] of notification) this.ends.delete(partitionId);
      await this.send(notification.map((entry) => entry.join(':')).join(','));
    }
    this.running = undefined;
  }

  private async send(payload: string): Promise<void> {
    try {
      await this.database.query({
        name: 'notify',
        text: `SELECT set_config('synchronous_commit', 'off', true), pg_notify('${RECORDS_CHANNEL}', $1)`,
        values: [payload],
      });
    } catch (error) {
      this.logger.debug(`Readers were not notified: ${(error as Error).message}`);
    }
  }
}
