import { Injectable } from '@nestjs/common';
import { context, trace } from '@opentelemetry/api';
import { traceStep } from '@tradewind/trail';
import type { PublishedRecord } from '../broker/index.js';
import { BrokerConnection } from '../connection/broker-connection.js';
import { traceContextOf } from '../envelope/trace-context.js';
import { type OutboxRow, toBrokerMessage, traceContextOfRow } from './outbox-row.js';

/** Hands rows to the broker, topic by topic, and notes each in its own trace. */
@Injectable()
export class OutboxPublisher {
  constructor(private readonly connection: BrokerConnection) {}

  /** Rejects with what the broker rejected with; some rows may have been published then. */
  async publish(rows: readonly OutboxRow[]): Promise<void> {
    const broker = await this.connection.broker();
    for (const [topic, ofTopic] of byTopic(rows)) {
      const records = await broker.publish(topic, ofTopic.map(toBrokerMessage));
      await Promise.all(ofTopic.map((row, index) => noteRelayed(row, records[index]!, ofTopic.length)));
    }
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

async function noteRelayed(row: OutboxRow, record: PublishedRecord, batchSize: number): Promise<void> {
  if (row.traceparent === null) return;
  const written = traceContextOf(traceContextOfRow(row));
  if (!trace.getSpanContext(written)) return;
  const values = {
    correlationId: row.correlation_id,
    causationId: row.causation_id ?? undefined,
    messageId: row.message_id,
    type: row.type,
    key: row.key,
    position: row.position,
    topic: record.topic,
    partition: record.partition,
    offset: record.offset.toString(),
    waitedMs: Date.now() - row.created_at.getTime(),
    batchSize,
  };
  await context.with(written, () => traceStep('relayed', row.type, values, async () => undefined));
}
