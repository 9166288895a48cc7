import { Logger } from '@nestjs/common';
import { BackOff, pause } from '../../building-blocks/back-off.js';
import type { BrokerMonitor } from '../../port/broker-monitor.js';
import type { OffsetReset } from '../../port/subscription.js';
import type { TrackedActivity } from '../../port/tracked-activity.js';
import { brokerErrorOf } from '../kafka-failure.js';
import type { ConsumerCluster } from './consumer-cluster.js';
import { fetch } from './fetch.js';
import type { FetchedPartition } from './fetch-answer.js';
import { FetchMemory } from './fetch-memory.js';
import { offsetResetOf, describeReset } from './offset-reset.js';
import { OFFSET_OUT_OF_RANGE, PartitionBackOff } from './partition-back-off.js';
import type { PartitionWorker } from './partition-worker.js';
import { readBatches } from './read-batches.js';
import { shuffled } from './shuffled.js';
import { partitionName } from '../topic-partition.js';

/**
 * Fetches for the workers that have memory for more records, in one loop for each broker that leads some of their partitions.
 */
export class Fetcher {
  private readonly logger = new Logger('KafkaBroker');
  private readonly loops = new Map<number, Promise<void>>();
  private readonly waitingForRoom = new Set<() => void>();
  private readonly backOffs: PartitionBackOff;
  private workers: ReadonlyMap<string, PartitionWorker> = new Map();
  private memory = new FetchMemory([]);
  private answeredAt = performance.now();

  constructor(
    private readonly cluster: ConsumerCluster,
    private readonly signal: AbortSignal,
    private readonly offsetReset: (reset: OffsetReset) => void,
    private readonly monitor: BrokerMonitor,
  ) {
    this.backOffs = new PartitionBackOff(signal, () => this.hasRoom(), monitor);
    signal.addEventListener('abort', () => this.hasRoom());
  }

  start(workers: readonly PartitionWorker[]): void {
    this.workers = new Map(workers.map((worker) => [partitionName(worker), worker]));
    this.memory = new FetchMemory(workers);
    this.startLoops();
  }

  hasRoom(): void {
    for (const resume of this.waitingForRoom) resume();
  }

  /** When the last answered request was sent, on the clock of `performance.now()`. */
  lastAnswerAt(): number {
    return this.answeredAt;
  }

  async stopped(): Promise<void> {
    await Promise.all(this.loops.values());
  }

  /** Partitions without a known leader are fetched too: that refreshes the metadata. */
  private startLoops(): void {
    if (this.signal.aborted) return;
    const leaders = new Set([...this.workers.values()].map((worker) => this.cluster.leaderOf(worker)));
    for (const leader of leaders) {
      if (this.loops.has(leader)) continue;
      const fetching = this.monitor.track('fetch', `broker ${leader}`);
      const loop = this.fetchFrom(leader, fetching).finally(() => {
        fetching.ended();
        this.loops.delete(leader);
      });
      this.loops.set(leader, loop);
    }
  }

  private async fetchFrom(leader: number, fetching: TrackedActivity): Promise<void> {
    const failures = new BackOff(50, 500);
    while (!this.signal.aborted) {
      const ofLeader = [...this.workers.values()].filter((worker) => this.cluster.leaderOf(worker) === leader);
      if (ofLeader.length === 0) return;
      const ready = ofLeader.filter((worker) => this.canFetch(worker));
      try {
        if (ready.length === 0) await this.waitForRoom();
        else await this.fetch(leader, ready);
        failures.reset();
        fetching.succeeded();
      } catch (error) {
        this.logger.debug(`Fetching from broker ${leader} failed: ${(error as Error).message}`);
        fetching.failed(brokerErrorOf(error));
        await this.refresh();
        await pause(failures.nextMs(), this.signal);
      }
      this.startLoops();
    }
  }

  private canFetch(worker: PartitionWorker): boolean {
    return !worker.isMoving && this.memory.hasRoomFor(worker) && !this.backOffs.isBackingOff(worker);
  }

  private async fetch(leader: number, workers: readonly PartitionWorker[]): Promise<void> {
    await this.cluster.refreshIfOld();
    const node = await this.cluster.node(leader);
    const sentAt = performance.now();
    const answer = await this.memory.whileFetching((limits) => fetch(node, shuffled(workers), limits));
    this.hasRoom();
    this.answeredAt = sentAt;
    for (const fetched of answer) if (fetched.errorCode === 0) await this.deliver(fetched);
    await this.recover(answer.filter(({ errorCode }) => errorCode !== 0));
  }

  private async recover(failed: readonly FetchedPartition[]): Promise<void> {
    for (const fetched of failed) this.backOffs.failed(fetched, fetched.errorCode);
    const outOfRange = failed.filter(({ errorCode }) => errorCode === OFFSET_OUT_OF_RANGE);
    for (const fetched of outOfRange) await this.resetOffset(this.workerOf(fetched));
    if (outOfRange.length < failed.length) await this.refresh();
  }

  private async deliver(fetched: FetchedPartition): Promise<void> {
    const worker = this.workerOf(fetched);
    this.backOffs.succeeded(worker);
    for await (const { messages, end } of readBatches(fetched, worker.fetchOffset)) {
      if (this.signal.aborted) return;
      worker.add(messages, end);
      if (this.memory.isFull(worker)) return;
    }
  }

  private async resetOffset(worker: PartitionWorker): Promise<void> {
    try {
      const reset = await offsetResetOf(this.cluster, worker, worker.fetchOffset);
      if (!reset || this.signal.aborted) return;
      this.logger.warn(describeReset(reset));
      worker.moveTo(reset.to);
      this.offsetReset(reset);
    } catch (error) {
      this.logger.debug(`Determining the offset of ${partitionName(worker)} failed: ${(error as Error).message}`);
    }
  }

  private async refresh(): Promise<void> {
    try {
      await this.cluster.refresh();
    } catch (error) {
      this.logger.debug(`Refreshing the metadata failed: ${(error as Error).message}`);
    }
  }

  private workerOf(fetched: FetchedPartition): PartitionWorker {
    return this.workers.get(partitionName(fetched))!;
  }

  private waitForRoom(): Promise<void> {
    return new Promise((resolve) => {
      const resume = () => {
        this.waitingForRoom.delete(resume);
        resolve();
      };
      this.waitingForRoom.add(resume);
    });
  }
}
