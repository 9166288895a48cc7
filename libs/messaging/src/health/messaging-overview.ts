import { Injectable } from '@nestjs/common';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import type { DeadLetterCounts, UndeliverableCounts } from '../dead-letters/dead-letter.js';
import { ConsumerLag, type GroupLag } from '../incoming/consumer/consumer-lag.js';
import { RelayLeader } from '../outgoing/leadership/relay-leader.js';
import { RelayStatus } from '../outgoing/leadership/relay-status.js';
import { OutboxBacklog } from '../outgoing/relay/outbox-backlog.js';

export interface OutboxState {
  /** Rows that wait to be published; above 1,000 an estimate. Null if change data capture publishes. */
  readonly pending: number | null;
  /** Age of the oldest of them, in ms; 0 if there is none. Null if change data capture publishes. */
  readonly oldestAgeMs: number | null;
  /** `role` and `blockedBy` are those of this process. `owner`: the process whose relay leads; null if there is none. */
  readonly relay: {
    readonly role: RelayStatus['role'];
    readonly owner: string | null;
    readonly blockedBy: string | null;
  };
}

/** What the metrics measure, for an operator who looks at it. Each part is read, and fails, by itself. */
@Injectable()
export class MessagingOverview {
  constructor(
    private readonly backlog: OutboxBacklog,
    private readonly status: RelayStatus,
    private readonly leader: RelayLeader,
    private readonly lag: ConsumerLag,
    private readonly letters: DeadLetters,
  ) {}

  async outbox(): Promise<OutboxState> {
    const { role, blockedBy = null } = this.status;
    if (role === 'cdc') return { pending: null, oldestAgeMs: null, relay: { role, owner: null, blockedBy } };
    const [{ rows, oldestSeconds }, owner] = await Promise.all([this.backlog.measure(), this.leader.owner()]);
    const oldestAgeMs = Math.max(0, Math.round(oldestSeconds * 1_000));
    return { pending: rows, oldestAgeMs, relay: { role, owner, blockedBy } };
  }

  /** Rejects with `BrokerUnavailableError`, perhaps late. */
  consumers(): Promise<GroupLag[]> {
    return this.lag.measure();
  }

  deadLetters(): Promise<DeadLetterCounts> {
    return this.letters.counts();
  }

  undeliverable(): Promise<UndeliverableCounts> {
    return this.letters.undeliverable();
  }
}
