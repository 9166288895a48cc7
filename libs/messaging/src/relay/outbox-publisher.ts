import { Injectable } from '@nestjs/common';
import type { PublishedRecord } from '../broker/index.js';
import { BrokerConnection } from '../connection/broker-connection.js';
import { MessagingMetrics } from '../metrics/messaging-metrics.js';
import { DeclaredPartitions } from '../partitions/declared-partitions.js';
import { noteRelayed } from './note-relayed.js';
import { type OutboxRow, toBrokerMessage } from './outbox-row.js';

/** Hands rows to the broker, topic by topic. */
@Injectable()
export class OutboxPublisher {
  constructor(
    private readonly connection: BrokerConnection,
    private readonly metrics: MessagingMetrics,
    private readonly declared: DeclaredPartitions,
  ) {}

  /** Rejects with what the broker rejected with; some rows may have been published then. */
  async publish(rows: readonly OutboxRow[]): Promise<void> {
    try {
      const broker = await this.connection.broker();
      for (const [topic, ofTopic] of byTopic(rows)) {
        const partitions = await this.declared.of(topic);
        const sent = performance.now();
        const records = await broker.publish(topic, ofTopic.map(toBrokerMessage), partitions);
        this.note(ofTopic, records, (performance.now() - sent) / 1_000);
      }
    } catch (error) {
      this.metrics.publishFailed();
      throw error;
    }
  }

  private note(rows: readonly OutboxRow[], records: readonly PublishedRecord[], seconds: number): void {
    const now = Date.now();
    this.metrics.relayed(
      rows.length,
      seconds,
      rows.map((row) => (now - row.created_ms) / 1_000),
    );
    rows.forEach((row, index) =>
      noteRelayed(row, records[index]!, { waitedMs: now - row.created_ms, batchSize: rows.length }),
    );
  }
}

function byTopic(rows: readonly OutboxRow[]): Map<string, OutboxRow[]> {
  const groups = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const group = groups.get(row.topic);
    if (group) group.push(row);
    else groups.set(row.topic, [row]);
  }
  return groups;
}
