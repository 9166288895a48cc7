import { Logger } from '@nestjs/common';
import { BackOff, pause } from '../../building-blocks/back-off.js';
import type { PublicationOutcome } from '../../port/broker-errors.js';
import { Partitioner } from '../../building-blocks/partitioner.js';
import type { TopicMessage } from '../../building-blocks/topic-message.js';
import { type KafkaOptions, unavailable } from '../kafka-client.js';
import { isTooLarge } from '../kafka-failure.js';
import { IdempotentProducer } from './idempotent-producer.js';
import { KeyedCounts } from './keyed-counts.js';
import type { NumberedBatch } from './numbered-batch.js';
import { type BaseOffset, type GroupOutcome, PartitionGroups } from './partition-groups.js';
import { PiecewiseBatch } from './piecewise-batch.js';

/** A cluster notices after 9 s that a leader has died, and then chooses another. */
const DELIVERY_MS = 20_000;
const FIRST_PAUSE_MS = 50;

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

  send(messages: readonly TopicMessage[]): Promise<PublicationOutcome> {
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

  private sendAll(producer: IdempotentProducer, batches: readonly NumberedBatch[]): Promise<Answer[]> {
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
  ): Promise<Answer[]> {
    let isLarge: boolean;
    try {
      return await producer.send(leader, request);
    } catch (error) {
      isLarge = isTooLarge(error);
      if (!isLarge && !producer.maySendAgain(error)) throw error;
      this.logger.debug(`Sending again: ${(error as Error).message}`);
    }
    const deadline = performance.now() + DELIVERY_MS;
    if (!isLarge) await this.lookAround(producer, FIRST_PAUSE_MS);
    return allOf(request.map((batch) => this.sendByItself(producer, batch, deadline)));
  }

  /** A batch that is too large as a whole is sent in parts. */
  private async sendByItself(producer: IdempotentProducer, batch: NumberedBatch, deadline: number): Promise<Answer[]> {
    try {
      return await this.sendAgain(producer, batch, deadline);
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      const send = async (part: NumberedBatch) => (await this.sendAgain(producer, part, deadline))[0]!.offset;
      return [await new PiecewiseBatch(producer, batch).send(send)];
    }
  }

  private async sendAgain(producer: IdempotentProducer, batch: NumberedBatch, deadline: number): Promise<BaseOffset[]> {
    const backOff = new BackOff(FIRST_PAUSE_MS, 500);
    for (;;) {
      try {
        return await producer.send(producer.leaders.of(batch), [batch]);
      } catch (error) {
        const isOver = this.closing.signal.aborted || performance.now() >= deadline;
        if (isOver || !producer.maySendAgain(error)) throw error;
      }
      await this.lookAround(producer, backOff.nextMs());
    }
  }

  /** After a moment, who leads the partitions now. */
  private async lookAround(producer: IdempotentProducer, ms: number): Promise<void> {
    await pause(ms, this.closing.signal);
    await producer.leaders.refresh().catch(() => undefined);
  }
}

type Answer = BaseOffset | GroupOutcome;

/** Settles when all have settled: nothing is under way any more when the caller goes on. */
async function allOf(sending: ReadonlyArray<Promise<Answer[]>>): Promise<Answer[]> {
  const outcomes = await Promise.allSettled(sending);
  return outcomes.flatMap((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
