import { Logger } from '@nestjs/common';
import type { Admin, RecordMetadata } from 'kafkajs';
import { BackOff, pause } from '../../back-off.js';
import type { PublishedRecord } from '../../broker-message.js';
import { Partitioner } from '../../partitioner.js';
import type { TopicMessage } from '../../publish-lane.js';
import { type KafkaOptions, unavailable } from '../kafka-client.js';
import { IdempotentProducer } from './idempotent-producer.js';
import { type PartitionMessages, produceRequests } from './produce-requests.js';
import { TopicLeaders } from './topic-leaders.js';

/** A cluster notices after 9 s that a leader has died, and then chooses another. */
const DELIVERY_MS = 20_000;

/**
 * Sends messages of any topics in one request to each leader, and learns where they came to lie. What fails is sent again
 * unchanged, partition by partition, and appended once. When that does not help in time, the producer is replaced: what the
 * caller then sends again may be appended twice, but not out of order.
 */
export class KafkaSender {
  private readonly logger = new Logger('KafkaBroker');
  private readonly leaders: TopicLeaders;
  private readonly partitioner = new Partitioner();
  private readonly closing = new AbortController();
  private producer: IdempotentProducer | undefined;

  constructor(private readonly options: KafkaOptions, admin: Admin) {
    this.leaders = new TopicLeaders(admin);
  }

  async connect(): Promise<void> {
    await this.connected();
  }

  send(messages: readonly TopicMessage[]): Promise<PublishedRecord[]> {
    return unavailable(async () => {
      const { requests, locate } = await produceRequests(messages, this.partitioner, this.leaders);
      const producer = await this.connected();
      try {
        return locate(await allOf(requests.map((request) => this.sendRequest(producer, request))));
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

  private async sendRequest(producer: IdempotentProducer, request: readonly PartitionMessages[]): Promise<RecordMetadata[]> {
    try {
      return await producer.send(request);
    } catch (error) {
      if (!producer.maySendAgain(error)) throw error;
      this.logger.debug(`Sending again: ${(error as Error).message}`);
    }
    const deadline = AbortSignal.any([AbortSignal.timeout(DELIVERY_MS), this.closing.signal]);
    const answers = await allOf(request.map((ofPartition) => this.sendAgain(producer, ofPartition, deadline)));
    this.leaders.refresh();
    return answers;
  }

  private async sendAgain(producer: IdempotentProducer, ofPartition: PartitionMessages, deadline: AbortSignal) {
    const backOff = new BackOff(50, 500);
    for (;;) {
      await pause(backOff.nextMs(), deadline);
      try {
        return await producer.send([ofPartition]);
      } catch (error) {
        if (deadline.aborted || !producer.maySendAgain(error)) throw error;
      }
    }
  }
}

/** Settles when all have settled: nothing is under way any more when the caller goes on. */
async function allOf(sending: ReadonlyArray<Promise<RecordMetadata[]>>): Promise<RecordMetadata[]> {
  const outcomes = await Promise.allSettled(sending);
  return outcomes.flatMap((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
