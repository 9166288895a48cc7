import { ACQUIRE, RELEASE, RENEW, RENUMBER, SAVE, START_OVER } from './lease-queries.js';
import { BEFORE_ALL, type CursorRow, type RelayCursor, toCursor } from './relay-cursor.js';
import type { RelayDatabase } from './relay-database.js';
import type { Statement } from './relay-connection.js';
import { RelayLease } from './relay-lease.js';

type AcquiredRow = CursorRow & { readonly epoch: string; readonly moved: boolean };

/**
 * How often the cursor is stored, at most. Each time leaves a dead row version, which stays for as long as the oldest
 * transaction of the database: a few thousand of them in five minutes cost nothing, one per page would.
 */
const KEEP_MS = 100;
const RENEW_MS = 1_000;
const RENUMBER_MS = 3_600_000;

/** One relay's time in office. What it published since it stored its cursor last, a successor publishes again. */
export class RelayTerm {
  private readonly keeping = setInterval(() => this.keep(), KEEP_MS);
  private unsaved = false;
  private writing: Promise<void> | undefined;

  private constructor(
    private readonly database: RelayDatabase,
    private readonly lease: RelayLease,
    private position: RelayCursor,
  ) {}

  /** `undefined` while another relay holds the lease. */
  static async begin(database: RelayDatabase, owner: string): Promise<RelayTerm | undefined> {
    const asked = performance.now();
    const [row] = await database.hold<AcquiredRow>(ACQUIRE, [owner]);
    if (!row) return undefined;
    const term = new RelayTerm(database, new RelayLease(database, row.epoch, asked), toCursor(row));
    try {
      if (row.moved) await term.startOver();
      return term;
    } catch (error) {
      await term.end().catch(() => undefined);
      throw error;
    }
  }

  /** All before it is published. */
  get cursor(): RelayCursor {
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

  /** Everything up to `cursor` was published. Stored before long. */
  advance(cursor: RelayCursor): void {
    this.position = cursor;
    this.unsaved = true;
  }

  /** There was nothing up to `cursor`. Not stored, so that an idle relay writes nothing. */
  skip(cursor: RelayCursor): void {
    this.position = cursor;
  }

  /** Runs a statement of the relay in office, which extends its lease; its first value is the epoch. @throws RelayFencedError */
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

  /** Leaves the office to others, at once. */
  async end(): Promise<void> {
    clearInterval(this.keeping);
    await this.writing;
    try {
      if (this.unsaved && this.held) await this.save();
      await this.database.hold(RELEASE, [this.lease.epoch]);
    } finally {
      this.lease.end();
    }
  }

  private keep(): void {
    if (this.writing || !this.held) return;
    if (this.unsaved) this.writing = this.settle(this.save());
    else if (this.lease.age >= RENEW_MS) this.writing = this.settle(this.lease.write(RENEW));
  }

  /** A failure shows when the lease runs out. */
  private async settle(write: Promise<void>): Promise<void> {
    await write.catch(() => undefined);
    this.writing = undefined;
  }

  private async startOver(): Promise<void> {
    await this.database.read(RENUMBER, [], RENUMBER_MS);
    await this.lease.write(START_OVER);
    this.position = { old: BEFORE_ALL };
  }
}
