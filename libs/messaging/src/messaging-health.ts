import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BrokerConnection } from './connection/broker-connection.js';
import { RelayStatus } from './relay/relay-status.js';

export interface MessagingState {
  readonly broker: { readonly up: boolean; readonly error?: string };
  readonly relay: { readonly role: RelayStatus['role']; readonly blockedBy?: string };
  /** Rows of the outbox that wait to be published; counted up to 10,000. */
  readonly unsent: number;
}

const COUNT_UNSENT = `
  SELECT count(*)::int AS unsent FROM (
    SELECT FROM outbox_relay r
    CROSS JOIN LATERAL (
      (SELECT position, transaction_id FROM outbox WHERE transaction_id >= pg_snapshot_xmax(r.old_snapshot))
      UNION ALL
      (SELECT position, transaction_id FROM outbox
        WHERE transaction_id = ANY (ARRAY(SELECT pg_snapshot_xip(r.old_snapshot))))
    ) AS o
    WHERE (pg_visible_in_snapshot(o.transaction_id, r.new_snapshot) AND o.position <= r.last_position) IS NOT TRUE
    LIMIT 10000
  ) AS waiting`;

/** How messaging fares. A broker that is down degrades a service, it doesn't end it: commands go on, rows wait. */
@Injectable()
export class MessagingHealth {
  constructor(
    private readonly connection: BrokerConnection,
    private readonly relayStatus: RelayStatus,
    private readonly dataSource: DataSource,
  ) {}

  /** Rejects when the service's own database doesn't answer. */
  async check(): Promise<MessagingState> {
    const [broker, rows] = await Promise.all([
      this.pingBroker(),
      this.dataSource.query<Array<{ unsent: number }>>(COUNT_UNSENT),
    ]);
    const { role, blockedBy } = this.relayStatus;
    return { broker, relay: { role, ...(blockedBy === undefined ? {} : { blockedBy }) }, unsent: rows[0]!.unsent };
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
