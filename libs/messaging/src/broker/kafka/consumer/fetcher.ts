import { Logger } from '@nestjs/common';
import Batch from 'kafkajs/src/consumer/batch.js';
import { BackOff, pause } from '../../back-off.js';
import type { BrokerWatch } from '../../broker-watch.js';
import { brokerErrorOf } from '../kafka-failure.js';
import { type ConsumerCluster, READ_COMMITTED } from './consumer-cluster.js';
import type { PartitionWorker } from './partition-worker.js';
import { receivedMessage } from './received-message.js';
import { byTopic, placeOf } from './topic-partition.js';
import type { WatchedActivity } from '../../watched-activity.js';

/** How long a fetch waits for the first byte. Data is delivered at once whatever this is; a partition that has room again waits. */
const FETCH_WAIT_MS = 100;
const PARTITION_BYTES = 1_048_576;
const FETCH_BYTES = 8_388_608;

/** Fetches for the workers that have room, in one loop for each broker that leads some of their partitions. */
export class Fetcher {
  private readonly logger = new Logger('KafkaBroker');
  private readonly loops = new Map<number, Promise<void>>();
  private readonly waitingForRoom = new Set<() => void>();
  private readonly workers = new Map<string, PartitionWorker>();
  private answeredAt = performance.now();

  constructor(
    private readonly cluster: ConsumerCluster,
    private readonly signal: AbortSignal,
    private readonly watch: BrokerWatch,
  ) {
    signal.addEventListener('abort', () => this.hasRoom());
  }

  start(workers: readonly PartitionWorker[]): void {
    for (const worker of workers) this.workers.set(placeOf(worker), worker);
    this.follow();
  }

  hasRoom(): void {
    for (const resume of this.waitingForRoom) resume();
  }

  /** When the last request was sent that a broker answered, on the clock of `performance.now()`. */
  heardAt(): number {
    return this.answeredAt;
  }

  async ended(): Promise<void> {
    await Promise.all(this.loops.values());
  }

  /** Partitions that nobody is known to lead are asked for, too: that finds out who does. */
  private follow(): void {
    if (this.signal.aborted) return;
    const leaders = new Set([...this.workers.values()].map((worker) => this.cluster.leaderOf(worker)));
    for (const leader of leaders) {
      if (this.loops.has(leader)) continue;
      const fetching = this.watch.of('fetch', `broker ${leader}`);
      const loop = this.fetchFrom(leader, fetching).finally(() => {
        fetching.ended();
        this.loops.delete(leader);
      });
      this.loops.set(leader, loop);
    }
  }

  private async fetchFrom(leader: number, fetching: WatchedActivity): Promise<void> {
    const failures = new BackOff(50, 500);
    while (!this.signal.aborted) {
      const led = [...this.workers.values()].filter((worker) => this.cluster.leaderOf(worker) === leader);
      if (led.length === 0) return;
      const open = led.filter((worker) => !worker.isFull());
      try {
        if (open.length === 0) await this.room();
        else await this.fetch(leader, open);
        failures.reset();
        fetching.succeeded();
      } catch (error) {
        this.logger.debug(`Fetching from broker ${leader}: ${(error as Error).message}`);
        fetching.failed(brokerErrorOf(error));
        await this.recover(error);
        await pause(failures.nextMs(), this.signal);
      }
      this.follow();
    }
  }

  private async fetch(leader: number, workers: readonly PartitionWorker[]): Promise<void> {
    await this.cluster.refreshIfOld();
    const node = await this.cluster.node(leader);
    const asked = performance.now();
    const { responses } = await node.fetch({
      maxWaitTime: FETCH_WAIT_MS,
      minBytes: 1,
      maxBytes: FETCH_BYTES,
      isolationLevel: READ_COMMITTED,
      topics: byTopic(workers, ({ partition, fetchOffset }) => ({
        partition,
        fetchOffset: fetchOffset.toString(),
        maxBytes: PARTITION_BYTES,
      })),
    });
    this.answeredAt = asked;
    if (this.signal.aborted) return;
    for (const { topicName: topic, partitions } of responses) {
      for (const fetched of partitions) this.pass(topic, fetched);
    }
  }

  private pass(topic: string, fetched: { partition: number }): void {
    const worker = this.workers.get(placeOf({ topic, partition: fetched.partition }))!;
    const batch = new Batch(topic, worker.fetchOffset.toString(), fetched);
    if (batch.rawMessages.length === 0) return;
    const messages = batch.messages.map((message) => receivedMessage(worker, message));
    worker.push(messages, BigInt(batch.lastOffset()) + 1n);
  }

  private async recover(error: unknown): Promise<void> {
    try {
      const { name, topic, partition } = error as { name: string; topic: string; partition: number };
      if (name !== 'KafkaJSOffsetOutOfRange') return await this.cluster.refresh();
      const first = await this.cluster.firstOffsets([{ topic, partition }]);
      const place = placeOf({ topic, partition });
      this.workers.get(place)!.skipTo(first.get(place)!);
    } catch (failure) {
      this.logger.debug(`Asking where to fetch: ${(failure as Error).message}`);
    }
  }

  private room(): Promise<void> {
    return new Promise((resolve) => {
      const resume = () => {
        this.waitingForRoom.delete(resume);
        resolve();
      };
      this.waitingForRoom.add(resume);
    });
  }
}
