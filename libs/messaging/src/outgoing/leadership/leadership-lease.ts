import { LEASE_MS } from './lease-statements.js';
import type { Statement } from './relay-connection.js';
import type { RelayDatabase } from './relay-database.js';
import { RelayFencedError } from './relay-fenced.error.js';

/** The least time that a publication has before another relay may take over. */
const MARGIN_MS = 500;

/**
 * The lease of the leading relay. The database fences it: nothing that is written with an epoch takes effect once a later epoch
 * has begun. When the lease may have expired, the connections are closed, so that nothing waits for a dead one.
 */
export class LeadershipLease {
  private safeUntil = 0;
  private expiry: NodeJS.Timeout | undefined;

  /** `requestedAt`: when the lease was requested, by `performance.now()`. */
  constructor(
    private readonly database: RelayDatabase,
    readonly epoch: string,
    requestedAt: number,
  ) {
    this.extend(requestedAt);
  }

  get held(): boolean {
    return performance.now() < this.safeUntil;
  }

  /** How long ago it was extended, in ms. */
  get age(): number {
    return performance.now() - this.safeUntil + LEASE_MS - MARGIN_MS;
  }

  /** @throws RelayFencedError */
  assertHeld(): void {
    if (!this.held) throw new RelayFencedError(this.epoch);
  }

  /** Runs a statement that extends the lease; its first value is the epoch. @throws RelayFencedError */
  async write(statement: Statement, values: unknown[] = []): Promise<void> {
    const requestedAt = performance.now();
    const rows = await this.database.queryLease(statement, [this.epoch, ...values]);
    if (rows.length === 0) {
      this.end();
      throw new RelayFencedError(this.epoch);
    }
    this.extend(requestedAt);
  }

  end(): void {
    this.safeUntil = -Infinity;
    clearTimeout(this.expiry);
  }

  private extend(requestedAt: number): void {
    this.safeUntil = requestedAt + LEASE_MS - MARGIN_MS;
    clearTimeout(this.expiry);
    this.expiry = setTimeout(() => void this.database.release(), this.safeUntil - performance.now());
  }
}
