import { Logger } from '@nestjs/common';
import { BackOff, pause } from '../../back-off.js';
import type { PublishedRecord } from '../../broker-message.js';
import { Partitioner } from '../../partitioner.js';
import type { TopicMessage } from '../../publish-lane.js';
import { type KafkaOptions, unavailable } from '../kafka-client.js';
import { IdempotentProducer } from './idempotent-producer.js';
import { KeyedCounts } from './keyed-counts.js';
import type { NumberedBatch } from './numbered-batch.js';
import { type BaseOffset, PartitionGroups } from './partition-groups.js';

/** A cluster notices after 9 s that a leader has died, and then chooses another. */
const DELIVERY_MS = 20_000;

/**
 * Sends messages of any topics in one request to each leader, and learns where they came to lie. What fails is sent again
 * unchanged, partition by partition, and appended once. When that does not help in time, the producer is replaced: what the
 * caller then sends again may be appended twice, but not out of order.
 */
export class KafkaSender {
  private readonly logger = new Logger('KafkaBroker');
  private readonly partitioner = new Partitioner();
  private readonly counts = new KeyedCounts();
  private readonly closing = new AbortController();
  private producer: IdempotentProducer | undefined;

  constructor(private readonly options: KafkaOptions) {}

  async connect(): Promise<void> {
    await this.connected();
  }

  send(messages: readonly TopicMessage[]): Promise<PublishedRecord[]> {
    return unavailable(async () => {
      const producer = await this.connected();
      const groups = await PartitionGroups.of(messages, this.partitioner, producer.leaders, this.counts);
      try {
        return groups.locate(await this.sendAll(producer, producer.number(groups.all)));
      } catch (error) {
        this.producer = undefined;
        producer.discard();
        throw error;
      }
    });
  }

  /** What fails from now on is not tried again. */
  giveUpSoon(): void {
    this.closing.abort();
  }

  async disconnect(): Promise<void> {
    await this.producer?.disconnect();
  }

  private async connected(): Promise<IdempotentProducer> {
    if (this.producer) return this.producer;
    const producer = new IdempotentProducer(this.options);
    try {
      await producer.connect();
    } catch (error) {
      producer.discard();
      throw error;
    }
    return (this.producer = producer);
  }

  private sendAll(producer: IdempotentProducer, batches: readonly NumberedBatch[]): Promise<BaseOffset[]> {
    const ofLeader = new Map<number, NumberedBatch[]>();
    for (const batch of batches) {
      const leader = producer.leaders.of(batch);
      ofLeader.set(leader, [...(ofLeader.get(leader) ?? []), batch]);
    }
    return allOf([...ofLeader].map(([leader, request]) => this.sendRequest(producer, leader, request)));
  }

  private async sendRequest(
    producer: IdempotentProducer,
    leader: number,
    request: readonly NumberedBatch[],
  ): Promise<BaseOffset[]> {
    try {
      return await producer.send(leader, request);
    } catch (error) {
      if (!producer.maySendAgain(error)) throw error;
      this.logger.debug(`Sending again: ${(error as Error).message}`);
    }
    const deadline = AbortSignal.any([AbortSignal.timeout(DELIVERY_MS), this.closing.signal]);
    return allOf(request.map((batch) => this.sendAgain(producer, batch, deadline)));
  }

  private async sendAgain(
    producer: IdempotentProducer,
    batch: NumberedBatch,
    deadline: AbortSignal,
  ): Promise<BaseOffset[]> {
    const backOff = new BackOff(50, 500);
    for (;;) {
      await pause(backOff.nextMs(), deadline);
      await producer.leaders.refresh().catch(() => undefined);
      try {
        return await producer.send(producer.leaders.of(batch), [batch]);
      } catch (error) {
        if (deadline.aborted || !producer.maySendAgain(error)) throw error;
      }
    }
  }
}

/** Settles when all have settled: nothing is under way any more when the caller goes on. */
async function allOf(sending: ReadonlyArray<Promise<BaseOffset[]>>): Promise<BaseOffset[]> {
  const outcomes = await Promise.allSettled(sending);
  return outcomes.flatMap((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
