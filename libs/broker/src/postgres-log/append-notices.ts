import { Logger } from '@nestjs/common';
import type { LogDatabase } from './log-database.js';

/** Channel that carries `partition id:end offset`, separated by commas. */
export const RECORDS_CHANNEL = 'log_records';

const PARTITIONS_PER_NOTICE = 200;

/**
 * Tells all readers how far partitions have grown. Sent after the append's commit: a NOTIFY within would let commits of all
 * writers queue up behind one lock. A notice that gets lost is made up for by the readers' poll.
 */
export class AppendNotices {
  private readonly logger = new Logger('PostgresLogBroker');
  private readonly ends = new Map<number, bigint>();
  private running: Promise<void> | undefined;

  constructor(private readonly database: LogDatabase) {}

  announce(partitionId: number, end: bigint): void {
    this.ends.set(partitionId, end);
    this.running ??= this.run();
  }

  async sent(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    await Promise.resolve();
    while (this.ends.size > 0) {
      const notice = [...this.ends].slice(0, PARTITIONS_PER_NOTICE);
      for (const [partitionId] of notice) this.ends.delete(partitionId);
      await this.send(notice.map((entry) => entry.join(':')).join(','));
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
