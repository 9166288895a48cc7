import { Injectable } from '@nestjs/common';
import type { Broker, PublishedRecord } from '@tradewind/broker';
import { BrokerConnection } from '../../connection/broker-connection.js';
import { MessagingMetrics } from '../../instruments/messaging-metrics.js';
import { DeclaredPartitions } from '../partitions/declared-partitions.js';
import { traceRelayed } from './trace-relayed.js';
import { type OutboxRow, toBrokerMessage } from '../outbox/outbox-row.js';
import { type PublishOutcome, publishWithinLimit } from '../undeliverable/publish-within-limit.js';
import type { UndeliverableRow } from '../undeliverable/undeliverable-row.js';

/** Publishes rows to the broker, topic by topic. */
@Injectable()
export class OutboxPublisher {
  constructor(
    private readonly connection: BrokerConnection,
    private readonly metrics: MessagingMetrics,
    private readonly declared: DeclaredPartitions,
  ) {}

  /**
   * Resolves with the rows above the broker's limit and those of their keys behind them; all others are published. Rejects with
   * the error of the broker; some rows may have been published then.
   */
  async publish(rows: readonly OutboxRow[]): Promise<UndeliverableRow[]> {
    try {
      const broker = await this.connection.broker();
      const undeliverable: UndeliverableRow[] = [];
      for (const [topic, ofTopic] of byTopic(rows)) {
        undeliverable.push(...(await this.publishTo(broker, topic, ofTopic)));
      }
      return undeliverable;
    } catch (error) {
      this.metrics.publishFailed();
      throw error;
    }
  }

  private async publishTo(broker: Broker, topic: string, rows: readonly OutboxRow[]): Promise<UndeliverableRow[]> {
    const partitions = await this.declared.of(topic);
    const sent = performance.now();
    const outcomes = await publishWithinLimit(broker, topic, rows.map(toBrokerMessage), partitions);
    this.recordPublished(rows, outcomes, (performance.now() - sent) / 1_000);
    return rows.flatMap((row, index) => {
      const fate = outcomes[index]!;
      if (fate === 'held-back') return [{ row }];
      return fate instanceof Error ? [{ row, error: fate }] : [];
    });
  }

  private recordPublished(rows: readonly OutboxRow[], outcomes: readonly PublishOutcome[], seconds: number): void {
    const now = Date.now();
    const published = rows.filter((_, index) => wasPublished(outcomes[index]!));
    if (published.length === 0) return;
    const waited = published.map((row) => (now - row.created_ms) / 1_000);
    this.metrics.relayed(published.length, seconds, waited);
    for (const [index, row] of rows.entries()) {
      const record = outcomes[index]!;
      const batch = { waitedMs: now - row.created_ms, batchSize: rows.length };
      if (wasPublished(record)) traceRelayed(row, record, batch);
    }
  }
}

function wasPublished(fate: PublishOutcome): fate is PublishedRecord {
  return fate !== 'held-back' && !(fate instanceof Error);
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
