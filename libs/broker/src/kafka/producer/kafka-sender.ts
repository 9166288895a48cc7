import { Logger } from '@nestjs/common';
import { BackOff, pause } from '../../building-blocks/back-off.js';
import type { PublicationOutcome } from '../../port/broker-errors.js';
import { Partitioner } from '../../building-blocks/partitioner.js';
import type { TopicMessage } from '../../building-blocks/topic-message.js';
import { type KafkaOptions, unavailable } from '../kafka-client.js';
import { isTooLarge } from '../kafka-failure.js';
import { IdempotentProducer } from './idempotent-producer.js';
import { PartitionCounts } from './partition-counts.js';
import type { SequencedBatch } from './sequenced-batch.js';
import { type BaseOffset, type PartitionOutcome, MessagesByPartition } from './messages-by-partition.js';
import { SplitBatch } from './split-batch.js';

/** A cluster notices after 9 s that a leader has died, and then elects another. */
const DELIVERY_MS = 20_000;
const FIRST_PAUSE_MS = 50;

/**
 * Sends messages of any topics in one request per leader and returns their offsets. A failed batch is sent again unchanged,
 * partition by partition, and is appended once. If that does not succeed in time, the producer is replaced: what the caller then
 * sends again may be appended twice, but not out of order. Connects with the first message: a service that only reads may not have
 * the right to write, which Kafka requires of every producer.
 */
export class KafkaSender {
  private readonly logger = new Logger('KafkaBroker');
  private readonly partitioner = new Partitioner();
  private readonly counts = new PartitionCounts();
  private readonly closing = new AbortController();
  private producer: IdempotentProducer | undefined;

  constructor(private readonly options: KafkaOptions) {}

  send(messages: readonly TopicMessage[]): Promise<PublicationOutcome> {
    return unavailable(async () => {
      const producer = await this.connected();
      const batches = await MessagesByPartition.of(messages, this.partitioner, producer.leaders, this.counts);
      try {
        return batches.locate(await this.sendAll(producer, producer.assignSequences(batches.all)));
      } catch (error) {
        this.producer = undefined;
        producer.discard();
        throw error;
      }
    });
  }

  /** Stops retrying: from now on every failure is final. */
  stopRetrying(): void {
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

  private sendAll(producer: IdempotentProducer, batches: readonly SequencedBatch[]): Promise<Answer[]> {
    const ofLeader = new Map<number, SequencedBatch[]>();
    for (const batch of batches) {
      const leader = producer.leaders.of(batch);
      ofLeader.set(leader, [...(ofLeader.get(leader) ?? []), batch]);
    }
    return settleAll([...ofLeader].map(([leader, request]) => this.sendRequest(producer, leader, request)));
  }

  private async sendRequest(
    producer: IdempotentProducer,
    leader: number,
    request: readonly SequencedBatch[],
  ): Promise<Answer[]> {
    let isLarge: boolean;
    try {
      return await producer.send(leader, request);
    } catch (error) {
      isLarge = isTooLarge(error);
      if (!isLarge && !producer.isRetriableFailure(error)) throw error;
      this.logger.debug(`Sending again: ${(error as Error).message}`);
    }
    const deadline = performance.now() + DELIVERY_MS;
    if (!isLarge) await this.refreshLeaders(producer, FIRST_PAUSE_MS);
    return settleAll(request.map((batch) => this.sendAlone(producer, batch, deadline)));
  }

  /** Splits a batch that is too large. */
  private async sendAlone(producer: IdempotentProducer, batch: SequencedBatch, deadline: number): Promise<Answer[]> {
    try {
      return await this.sendWithRetries(producer, batch, deadline);
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      const send = async (part: SequencedBatch) => (await this.sendWithRetries(producer, part, deadline))[0]!.offset;
      return [await new SplitBatch(producer, batch).send(send)];
    }
  }

  private async sendWithRetries(
    producer: IdempotentProducer,
    batch: SequencedBatch,
    deadline: number,
  ): Promise<BaseOffset[]> {
    const backOff = new BackOff(FIRST_PAUSE_MS, 500);
    for (;;) {
      try {
        return await producer.send(producer.leaders.of(batch), [batch]);
      } catch (error) {
        const isOver = this.closing.signal.aborted || performance.now() >= deadline;
        if (isOver || !producer.isRetriableFailure(error)) throw error;
      }
      await this.refreshLeaders(producer, backOff.nextMs());
    }
  }

  /** Refreshes the leaders after a pause. */
  private async refreshLeaders(producer: IdempotentProducer, ms: number): Promise<void> {
    await pause(ms, this.closing.signal);
    await producer.leaders.refresh().catch(() => undefined);
  }
}

type Answer = BaseOffset | PartitionOutcome;

/** Resolves or rejects when all have settled, so nothing is pending when the caller continues. */
async function settleAll(sending: ReadonlyArray<Promise<Answer[]>>): Promise<Answer[]> {
  const outcomes = await Promise.allSettled(sending);
  return outcomes.flatMap((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
