import { CompressionTypes, type Producer, type RecordMetadata } from 'kafkajs';
import { ANSWER_MS, type KafkaOptions, kafkaClient } from '../kafka-client.js';
import { OpenSockets } from '../open-sockets.js';
import type { PartitionMessages } from './produce-requests.js';

const ALL_REPLICAS = -1;

/** kafkajs forbids 0 here, but its own second attempt would send what was acknowledged again when leaders have moved. */
const NO_RETRIES = Number.NaN;

/**
 * A kafkajs producer whose records the brokers number. What is sent again unchanged after a failure carries the same numbers, so
 * that it is appended once. Anything else would carry them, too, and be taken for it: after a failure that was not made good in
 * this way, the producer must not be used any more.
 */
export class IdempotentProducer {
  private readonly sockets = new OpenSockets();
  private readonly producer: Producer;

  constructor(options: KafkaOptions) {
    this.producer = kafkaClient(options, this.sockets).producer({
      idempotent: true,
      allowAutoTopicCreation: false,
      maxInFlightRequests: 1,
      createPartitioner: () => ({ message }) => message.partition!,
      retry: { retries: NO_RETRIES },
    });
  }

  connect(): Promise<void> {
    return this.producer.connect();
  }

  send(request: readonly PartitionMessages[]): Promise<RecordMetadata[]> {
    return this.producer.sendBatch({
      acks: ALL_REPLICAS,
      timeout: ANSWER_MS,
      compression: CompressionTypes.None,
      topicMessages: request.map(({ topic, messages }) => ({ topic, messages })),
    });
  }

  /** Whether what failed may be sent again. A connection that does not answer is cut for that. */
  maySendAgain(error: unknown): boolean {
    const { name, cause } = error as { name?: string; cause?: { name?: string } };
    if (cause?.name === 'KafkaJSRequestTimeoutError') this.sockets.cut('No answer');
    return name === 'KafkaJSNumberOfRetriesExceeded';
  }

  async disconnect(): Promise<void> {
    await this.producer.disconnect();
  }

  /** At once, whatever is under way. */
  discard(): void {
    this.producer.disconnect().catch(() => undefined);
    this.sockets.cut('The producer was replaced');
  }
}
