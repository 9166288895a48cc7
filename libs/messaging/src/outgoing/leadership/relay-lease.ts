import { LEASE_MS } from './lease-queries.js';
import type { Statement } from './relay-connection.js';
import type { RelayDatabase } from './relay-database.js';
import { RelayFencedError } from './relay-fenced.error.js';

/** Time that a publication may take before another relay may take over, at the least. */
const MARGIN_MS = 500;

/**
 * The right to relay, for as long as it is extended. The database fences it: nothing that is written under an epoch takes
 * effect once another began. When it may have run out, the connections end, so that nothing waits for a dead one.
 */
export class RelayLease {
  private safeUntil = 0;
  private expiry: NodeJS.Timeout | undefined;

  /** `asked`: when the lease was asked for, by `performance.now()`. */
  constructor(
    private readonly database: RelayDatabase,
    readonly epoch: string,
    asked: number,
  ) {
    this.extend(asked);
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

  /** Runs a statement that extends the lease, whose first value is the epoch. @throws RelayFencedError */
  async write(statement: Statement, values: unknown[] = []): Promise<void> {
    const asked = performance.now();
    const rows = await this.database.hold(statement, [this.epoch, ...values]);
    if (rows.length === 0) {
      this.end();
      throw new RelayFencedError(this.epoch);
    }
    this.extend(asked);
  }

  end(): void {
    this.safeUntil = -Infinity;
    clearTimeout(this.expiry);
  }

  private extend(asked: number): void {
    this.safeUntil = asked + LEASE_MS - MARGIN_MS;
    clearTimeout(this.expiry);
    this.expiry = setTimeout(() => void this.database.release(), this.safeUntil - performance.now());
  }
}
