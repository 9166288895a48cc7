import { Injectable } from '@nestjs/common';
import { BrokerConnection } from './connection/broker-connection.js';
import { OutboxBacklog } from './relay/outbox-backlog.js';
import { RelayStatus } from './relay/relay-status.js';

export interface MessagingState {
  readonly broker: { readonly up: boolean; readonly error?: string };
  readonly relay: { readonly role: RelayStatus['role']; readonly blockedBy?: string };
  /** Rows of the outbox that wait to be published; above 1,000 an estimate. Absent when change data capture publishes. */
  readonly unsent?: number;
}

/** How messaging fares. A broker that is down degrades a service, it doesn't end it: commands go on, rows wait. */
@Injectable()
export class MessagingHealth {
  constructor(
    private readonly connection: BrokerConnection,
    private readonly relayStatus: RelayStatus,
    private readonly backlog: OutboxBacklog,
  ) {}

  /** Rejects when the service's own database doesn't answer. */
  async check(): Promise<MessagingState> {
    const [broker, { rows: unsent }] = await Promise.all([this.pingBroker(), this.backlog.measure()]);
    const { role, blockedBy } = this.relayStatus;
    const relay = { role, ...(blockedBy !== undefined && { blockedBy }) };
    return { broker, relay, ...(role !== 'cdc' && { unsent }) };
  }

  private async pingBroker(): Promise<MessagingState['broker']> {
    try {
      const broker = await this.connection.broker();
      await broker.ping();
      return { up: true };
    } catch (error) {
      return { up: false, error: String(error) };
    }
  }
}
