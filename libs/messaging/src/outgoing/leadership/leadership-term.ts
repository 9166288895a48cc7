import { ACQUIRE, RELEASE, RENEW, RENUMBER, SAVE, RESET } from './lease-statements.js';
import { EMPTY_SNAPSHOT, type CursorRow, type SnapshotCursor, toCursor } from '@tradewind/application/snapshot-window';
import type { RelayDatabase } from './relay-database.js';
import type { Statement } from './relay-connection.js';
import { LeadershipLease } from './leadership-lease.js';

type AcquiredRow = CursorRow & { readonly epoch: string; readonly moved: boolean };

/**
 * The shortest interval between two writes of the cursor. Each write leaves a dead row version as long as the oldest transaction
 * of the database is open: a few thousand in five minutes cost nothing, one per page would.
 */
const SAVE_MS = 100;
const RENEW_MS = 1_000;
const RENUMBER_MS = 3_600_000;

/**
 * A relay's term as the leader: its lease and its cursor. A successor publishes again what was published after the last write of
 * the cursor.
 */
export class LeadershipTerm {
  private readonly timer = setInterval(() => this.saveOrRenew(), SAVE_MS);
  private unsaved = false;
  private writing: Promise<void> | undefined;

  private constructor(
    private readonly database: RelayDatabase,
    private readonly lease: LeadershipLease,
    private position: SnapshotCursor,
  ) {}

  /** `undefined` while another relay holds the lease. */
  static async begin(database: RelayDatabase, owner: string): Promise<LeadershipTerm | undefined> {
    const requestedAt = performance.now();
    const [row] = await database.queryLease<AcquiredRow>(ACQUIRE, [owner]);
    if (!row) return undefined;
    const term = new LeadershipTerm(database, new LeadershipLease(database, row.epoch, requestedAt), toCursor(row));
    try {
      if (row.moved) await term.resetAfterRestore();
      return term;
    } catch (error) {
      await term.end().catch(() => undefined);
      throw error;
    }
  }

  /** All rows before it are published. */
  get cursor(): SnapshotCursor {
    return this.position;
  }

  get epoch(): string {
    return this.lease.epoch;
  }

  get held(): boolean {
    return this.lease.held;
  }

  /** @throws RelayFencedError */
  assertHeld(): void {
    this.lease.assertHeld();
  }

  /** All rows up to `cursor` were published. It is stored soon. */
  advance(cursor: SnapshotCursor): void {
    this.position = cursor;
    this.unsaved = true;
  }

  /** There were no rows up to `cursor`. It is not stored, so that an idle relay writes nothing. */
  skip(cursor: SnapshotCursor): void {
    this.position = cursor;
  }

  /** Runs a statement of the leader that extends its lease; its first value is the epoch. @throws RelayFencedError */
  write(statement: Statement, values: unknown[]): Promise<void> {
    return this.lease.write(statement, values);
  }

  /** Stores the cursor. @throws RelayFencedError */
  async save(): Promise<void> {
    const { old, window } = this.position;
    this.unsaved = false;
    try {
      await this.lease.write(SAVE, [old, window?.snapshot, window?.position, window?.end]);
    } catch (error) {
      this.unsaved = true;
      throw error;
    }
  }

  /** Gives up the leadership at once. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.writing;
    try {
      if (this.unsaved && this.held) await this.save();
      await this.database.queryLease(RELEASE, [this.lease.epoch]);
    } finally {
      this.lease.end();
    }
  }

  private saveOrRenew(): void {
    if (this.writing || !this.held) return;
    if (this.unsaved) this.writing = this.finish(this.save());
    else if (this.lease.age >= RENEW_MS) this.writing = this.finish(this.lease.write(RENEW));
  }

  /** A failure takes effect when the lease expires. */
  private async finish(write: Promise<void>): Promise<void> {
    await write.catch(() => undefined);
    this.writing = undefined;
  }

  private async resetAfterRestore(): Promise<void> {
    await this.database.read(RENUMBER, [], RENUMBER_MS);
    await this.lease.write(RESET);
    this.position = { old: EMPTY_SNAPSHOT };
  }
}
