import { ACQUIRE, LEASE_MS, RELEASE, RENEW, SAVE, START_OVER } from './lease-queries.js';
import { BEFORE_ALL, type CursorRow, type RelayCursor, toCursor } from './relay-cursor.js';
import type { RelayDatabase } from './relay-database.js';
import { RelayFencedError } from './relay-fenced.error.js';

type AcquiredRow = CursorRow & { readonly epoch: string; readonly moved: boolean };

/** Time that a publication may take before another relay may take over, at the least. */
const MARGIN_MS = 500;

/**
 * One relay's time in office. Its epoch fences it: nothing it writes takes effect once another has taken over, and it stops
 * publishing when its lease may have run out. What it published last may then be published again, from the same cursor on.
 */
export class RelayTerm {
  private constructor(
    private readonly database: RelayDatabase,
    readonly epoch: string,
    public cursor: RelayCursor,
    private safeUntil: number,
  ) {}

  /** `undefined` while another relay holds the lease. */
  static async begin(database: RelayDatabase, owner: string): Promise<RelayTerm | undefined> {
    const asked = performance.now();
    const [row] = await database.query<AcquiredRow>(ACQUIRE, [owner]);
    if (!row) return undefined;
    const term = new RelayTerm(database, row.epoch, toCursor(row), asked + LEASE_MS - MARGIN_MS);
    if (row.moved) await term.startOver();
    return term;
  }

  /** @throws RelayFencedError */
  assertHeld(): void {
    if (performance.now() >= this.safeUntil) throw new RelayFencedError(this.epoch);
  }

  /** @throws RelayFencedError */
  async renew(): Promise<void> {
    await this.write(RENEW, []);
  }

  /** @throws RelayFencedError */
  async save(cursor: RelayCursor): Promise<void> {
    const { old, window } = cursor;
    await this.write(SAVE, [old, window?.snapshot ?? null, window?.position ?? null, window?.end ?? null]);
    this.cursor = cursor;
  }

  async end(): Promise<void> {
    await this.database.query(RELEASE, [this.epoch]);
  }

  private async startOver(): Promise<void> {
    await this.database.query(START_OVER, [this.epoch]);
    await this.renew();
    this.cursor = { old: BEFORE_ALL };
  }

  private async write(sql: string, values: unknown[]): Promise<void> {
    const asked = performance.now();
    const rows = await this.database.query(sql, [this.epoch, ...values]);
    if (rows.length === 0) {
      this.safeUntil = -Infinity;
      throw new RelayFencedError(this.epoch);
    }
    this.safeUntil = asked + LEASE_MS - MARGIN_MS;
  }
}
