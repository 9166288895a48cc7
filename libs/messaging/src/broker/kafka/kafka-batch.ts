import { Logger } from '@nestjs/common';
import kafkajs, { type EachBatchPayload } from 'kafkajs';
import type { ReceivedMessage } from '../broker-message.js';
import type { BatchHandler } from '../subscription.js';
import { fromKafkaHeaders } from './kafka-headers.js';
import { HEARTBEAT_MS, SESSION_MS } from './session-times.js';

const logger = new Logger('KafkaBroker');

/**
 * Hands one fetched batch to the handler and keeps the membership alive meanwhile; `true` if all of it was resolved. Rejects
 * when the group moved on: the offsets are then not this member's to commit.
 */
export async function handleBatch(
  payload: EachBatchPayload,
  handle: BatchHandler,
  assigned: AbortController,
): Promise<boolean> {
  const { topic, partition } = payload.batch;
  const messages = payload.batch.messages.map((message): ReceivedMessage => ({
    topic,
    partition,
    offset: BigInt(message.offset),
    timestamp: Number(message.timestamp),
    key: message.key ?? null,
    value: message.value,
    headers: fromKafkaHeaders(message.headers),
  }));
  let next: bigint | undefined;
  const resolve = (offset: bigint) => {
    if (next !== undefined && offset < next) return;
    next = offset + 1n;
    payload.resolveOffset(offset.toString());
  };
  const heartbeats = keepAlive(payload, assigned);
  try {
    await handle({ topic, partition, messages, resolve, signal: assigned.signal });
  } catch (error) {
    logger.warn(`Handling ${topic}/${partition} from ${messages[0]?.offset} failed: ${(error as Error).message}`);
  } finally {
    heartbeats.stop();
  }
  heartbeats.throwIfLost();
  if (next !== undefined) await commit(payload, next);
  return next !== undefined && next > messages.at(-1)!.offset;
}

async function commit({ batch, commitOffsetsIfNecessary }: EachBatchPayload, next: bigint): Promise<void> {
  const partitions = [{ partition: batch.partition, offset: next.toString() }];
  await commitOffsetsIfNecessary({ topics: [{ topic: batch.topic, partitions }] });
}

function keepAlive({ heartbeat }: EachBatchPayload, assigned: AbortController) {
  let heardAt = performance.now();
  let lost: unknown;
  const beat = async () => {
    try {
      await heartbeat();
      heardAt = performance.now();
    } catch (error) {
      if (!(error instanceof kafkajs.KafkaJSProtocolError) && performance.now() - heardAt < SESSION_MS) return;
      lost = error;
      assigned.abort();
    }
  };
  const timer = setInterval(() => void beat(), HEARTBEAT_MS);
  return {
    stop: () => clearInterval(timer),
    throwIfLost: () => {
      if (lost) throw lost;
    },
  };
}
