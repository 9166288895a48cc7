import { Logger } from '@nestjs/common';
import type { LogDatabase } from './log-database.js';
import type { HeldClaim } from './group-session.js';

/**
 * Commits the offsets of a group. Commits that arrive during a write share the next one. The epoch fences them: a member that
 * lost a partition without noticing can't move its offset. They are not flushed to disk individually, so the last records may be
 * delivered again after a crash of the server.
 */
export class OffsetCommitter {
  private readonly logger = new Logger('PostgresLogBroker');
  private readonly waiting = new Map<HeldClaim, bigint>();
  private running: Promise<void> | undefined;

  constructor(
    private readonly database: LogDatabase,
    private readonly fenced: (held: HeldClaim) => void,
  ) {}

  commit(held: HeldClaim, nextOffset: bigint): void {
    this.waiting.set(held, nextOffset);
    this.running ??= this.run();
  }

  /** Resolves when all requested commits have been written or have failed. */
  async settled(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    await Promise.resolve();
    while (this.waiting.size > 0) {
      const commits = [...this.waiting];
      this.waiting.clear();
      try {
        await this.write(commits);
      } catch (error) {
        this.logger.warn(`Offsets were not committed: ${(error as Error).message}`);
      }
    }
    this.running = undefined;
  }

  private async write(commits: ReadonlyArray<[HeldClaim, bigint]>): Promise<void> {
    const { rows } = await this.database.query({
      name: 'commit',
      text: `UPDATE log.claim c SET next_offset = greatest(c.next_offset, moved.next_offset)
             FROM unnest($1::int[], $2::bigint[], $3::bigint[]) AS moved(id, epoch, next_offset)
             WHERE c.id = moved.id AND c.epoch = moved.epoch
             RETURNING c.id, set_config('synchronous_commit', 'off', true)`,
      values: [
        commits.map(([{ claim }]) => claim.id),
        commits.map(([{ epoch }]) => epoch),
        commits.map(([, nextOffset]) => nextOffset.toString()),
      ],
    });
    const written = new Set(rows.map(({ id }) => id));
    for (const [held] of commits) if (!written.has(held.claim.id)) this.fenced(held);
  }
}
