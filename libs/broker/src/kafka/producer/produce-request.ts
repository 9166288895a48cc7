import { byTopic } from '../topic-partition.js';
import { ANSWER_MS } from '../kafka-client.js';
import type { EncodedBatch } from './sequenced-batch.js';

/** The header of a request: kind, version, the number that the answer repeats, and the client. */
export interface RequestHead {
  readonly apiKey: number;
  readonly apiVersion: number;
  readonly correlationId: number;
  readonly clientId: string;
}

const NO_TRANSACTION = int16(-1);
const ALL_REPLICAS = int16(-1);

/**
 * A produce request of versions 3 to 8, as the parts that follow each other on the wire. The batches are not copied.
 */
export function produceRequest(head: RequestHead, batches: readonly EncodedBatch[]): Buffer[] {
  const topics = byTopic(batches, (batch) => batch);
  const parts = [
    ...[int16(head.apiKey), int16(head.apiVersion), int32(head.correlationId), text(head.clientId)],
    ...[NO_TRANSACTION, ALL_REPLICAS, int32(ANSWER_MS), int32(topics.length)],
  ];
  for (const { topic, partitions } of topics) {
    parts.push(text(topic), int32(partitions.length));
    for (const { partition, records } of partitions) parts.push(int32(partition), int32(records.length), records);
  }
  return [int32(parts.reduce((sum, { length }) => sum + length, 0)), ...parts];
}

function int16(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([int16(bytes.length), bytes]);
}
