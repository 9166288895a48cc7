import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { BackOff } from '../back-off.js';
import { BrokerUnavailableError } from '../broker-errors.js';
import type { SubscriptionRequest } from '../subscription.js';
import { handleBatch } from './kafka-batch.js';
import { HEARTBEAT_MS, SESSION_MS } from './session-times.js';

const REBALANCE_MS = 20_000;
const PARTITIONS_AT_ONCE = 8;

/**
 * How long a fetch waits for the first byte. Data is delivered at once whatever this is; commits and heartbeats that share the
 * connection, a partition that is resumed, and closing wait for it.
 */
const FETCH_WAIT_MS = 250;

/** One kafkajs consumer, from joining the group to its end. It is never restarted: what replaces it is a new one. */
export class KafkaMember {
  private readonly consumer: Consumer;
  private readonly failures = new Map<string, BackOff>();
  private readonly resumptions = new Set<NodeJS.Timeout>();
  private crashed = false;
  private assigned = new AbortController();
  private partitions: ReadonlyArray<{ topic: string; partition: number }> = [];

  constructor(kafka: Kafka, private readonly request: SubscriptionRequest, onCrash: (error: Error) => void) {
    this.consumer = kafka.consumer({
      groupId: request.group,
      allowAutoTopicCreation: false,
      sessionTimeout: SESSION_MS,
      rebalanceTimeout: REBALANCE_MS,
      heartbeatInterval: HEARTBEAT_MS,
      minBytes: 1,
      maxWaitTimeInMs: FETCH_WAIT_MS,
      maxBytesPerPartition: 1_048_576,
      maxBytes: 8_388_608,
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5, restartOnFailure: () => Promise.resolve(false) },
    });
    const { REBALANCING, CRASH, GROUP_JOIN } = this.consumer.events;
    this.consumer.on(REBALANCING, () => this.revoke());
    this.consumer.on(GROUP_JOIN, ({ payload }) => this.assign(payload.memberAssignment));
    this.consumer.on(CRASH, ({ payload }) => {
      this.crashed = true;
      this.revoke();
      onCrash(payload.error);
    });
  }

  hasCrashed(): boolean {
    return this.crashed;
  }

  assignment(): ReadonlyArray<{ topic: string; partition: number }> {
    return this.partitions;
  }

  /** Resolves when the group has given this member its share. */
  async join(): Promise<void> {
    const { CRASH, GROUP_JOIN } = this.consumer.events;
    const settled = new Promise<void>((resolve, reject) => {
      this.consumer.on(GROUP_JOIN, () => resolve());
      this.consumer.on(CRASH, ({ payload: { error } }) =>
        reject(new BrokerUnavailableError(`Kafka: ${error.message}`, { cause: error })),
      );
    });
    settled.catch(() => undefined);
    await this.consumer.connect();
    await this.consumer.subscribe({ topics: [...this.request.topics], fromBeginning: true });
    await this.consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch: (payload) => this.deliver(payload),
    });
    await settled;
  }

  async leave(): Promise<void> {
    this.assigned.abort();
    for (const timer of this.resumptions) clearTimeout(timer);
    await this.consumer.disconnect();
    this.partitions = [];
  }

  private async deliver(payload: EachBatchPayload): Promise<void> {
    const { batch, pause } = payload;
    if (this.assigned.signal.aborted || batch.messages.length === 0) return;
    const place = `${batch.topic}/${batch.partition}`;
    if (await handleBatch(payload, this.request.handle, this.assigned)) {
      this.failures.delete(place);
      return;
    }
    const failures = this.failures.get(place) ?? new BackOff(100, 5_000);
    this.failures.set(place, failures);
    const resume = pause();
    const timer = setTimeout(() => {
      this.resumptions.delete(timer);
      resume();
    }, failures.nextMs());
    this.resumptions.add(timer);
  }

  private assign(assignment: Record<string, number[]>): void {
    this.revoke();
    this.assigned = new AbortController();
    this.partitions = Object.entries(assignment).flatMap(([topic, partitions]) =>
      partitions.map((partition) => ({ topic, partition })),
    );
  }

  private revoke(): void {
    this.assigned.abort();
    this.partitions = [];
  }
}
