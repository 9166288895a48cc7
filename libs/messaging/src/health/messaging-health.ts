import { Injectable } from '@nestjs/common';
import { type BrokerFailureCause, type BrokerTrouble, BrokerMonitor, failureCauseOf } from '@tradewind/broker';
import { BrokerConnection } from '../connection/broker-connection.js';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import { OutboxBacklog } from '../outgoing/relay/outbox-backlog.js';
import { RelayStatus } from '../outgoing/leadership/relay-status.js';

export interface MessagingState {
  /**
   * `cause`: why it is down. `troubles`: what has failed for 10 s or longer, though the broker may be up; absent if nothing has.
   */
  readonly broker: {
    readonly up: boolean;
    readonly error?: string;
    readonly cause?: BrokerFailureCause;
    readonly troubles?: readonly BrokerTrouble[];
  };
  readonly relay: { readonly role: RelayStatus['role']; readonly blockedBy?: string };
  /** Rows of the outbox that wait to be published; above 1,000 an estimate. Absent if change data capture publishes. */
  readonly unsent?: number;
  /** Events above the broker's limit that wait for an operator; absent if there are none. */
  readonly undeliverable?: number;
}

/**
 * The health of messaging. A broker that is down degrades a service but does not stop it: commands continue, rows wait.
 */
@Injectable()
export class MessagingHealth {
  constructor(
    private readonly connection: BrokerConnection,
    private readonly relayStatus: RelayStatus,
    private readonly backlog: OutboxBacklog,
    private readonly monitor: BrokerMonitor,
    private readonly letters: DeadLetters,
  ) {}

  /** Rejects if the service's own database does not answer. */
  async check(): Promise<MessagingState> {
    const reading = [this.pingBroker(), this.backlog.measure(), this.letters.undeliverable()] as const;
    const [ping, { rows: unsent }, { dead: undeliverable }] = await Promise.all(reading);
    const troubles = this.monitor.troubles();
    const broker = { ...ping, ...(troubles.length > 0 && { troubles }) };
    const { role, blockedBy } = this.relayStatus;
    const relay = { role, ...(blockedBy !== undefined && { blockedBy }) };
    return { broker, relay, ...(role !== 'cdc' && { unsent }), ...(undeliverable > 0 && { undeliverable }) };
  }

  private async pingBroker(): Promise<MessagingState['broker']> {
    try {
      const broker = await this.connection.broker();
      await broker.ping();
      return { up: true };
    } catch (error) {
      return { up: false, error: String(error), cause: failureCauseOf(error) };
    }
  }
}
