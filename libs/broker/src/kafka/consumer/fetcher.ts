import { Logger } from '@nestjs/common';
import { BackOff, pause } from '../../building-blocks/back-off.js';
import type { BrokerWatch } from '../../port/broker-watch.js';
import type { OffsetReset } from '../../port/subscription.js';
import type { WatchedActivity } from '../../port/watched-activity.js';
import { brokerErrorOf } from '../kafka-failure.js';
import type { ConsumerCluster } from './consumer-cluster.js';
import { fetch } from './fetch.js';
import type { FetchedPartition } from './fetch-answer.js';
import { FetchMemory } from './fetch-memory.js';
import { offsetResetOf, toldOf } from './offset-reset.js';
import { OFFSET_OUT_OF_RANGE, PartitionTroubles } from './partition-troubles.js';
import type { PartitionWorker } from './partition-worker.js';
import { readBatches } from './read-batches.js';
import { shuffled } from './shuffled.js';
import { placeOf } from '../topic-partition.js';

/** Fetches for the workers that have room, in one loop for each broker that leads some of their partitions. */
export class Fetcher {
  private readonly logger = new Logger('KafkaBroker');
  private readonly loops = new Map<number, Promise<void>>();
  private readonly waitingForRoom = new Set<() => void>();
  private readonly troubles: PartitionTroubles;
  private workers: ReadonlyMap<string, PartitionWorker> = new Map();
  private memory = new FetchMemory([]);
  private answeredAt = performance.now();

  constructor(
    private readonly cluster: ConsumerCluster,
    private readonly signal: AbortSignal,
    private readonly offsetReset: (reset: OffsetReset) => void,
    private readonly watch: BrokerWatch,
  ) {
    this.troubles = new PartitionTroubles(signal, () => this.hasRoom(), watch);
    signal.addEventListener('abort', () => this.hasRoom());
  }

  start(workers: readonly PartitionWorker[]): void {
    this.workers = new Map(workers.map((worker) => [placeOf(worker), worker]));
    this.memory = new FetchMemory(workers);
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
      const open = led.filter((worker) => this.isOpen(worker));
      try {
        if (open.length === 0) await this.room();
        else await this.fetch(leader, open);
        failures.reset();
        fetching.succeeded();
      } catch (error) {
        this.logger.debug(`Fetching from broker ${leader}: ${(error as Error).message}`);
        fetching.failed(brokerErrorOf(error));
        await this.refresh();
        await pause(failures.nextMs(), this.signal);
      }
      this.follow();
    }
  }

  private isOpen(worker: PartitionWorker): boolean {
    return !worker.isMoving && this.memory.hasRoomFor(worker) && !this.troubles.isResting(worker);
  }

  private async fetch(leader: number, workers: readonly PartitionWorker[]): Promise<void> {
    await this.cluster.refreshIfOld();
    const node = await this.cluster.node(leader);
    const asked = performance.now();
    const answer = await this.memory.whileFetching((limits) => fetch(node, shuffled(workers), limits));
    this.hasRoom();
    this.answeredAt = asked;
    for (const fetched of answer) if (fetched.errorCode === 0) await this.pass(fetched);
    await this.recover(answer.filter(({ errorCode }) => errorCode !== 0));
  }

  private async recover(failed: readonly FetchedPartition[]): Promise<void> {
    for (const fetched of failed) this.troubles.begin(fetched, fetched.errorCode);
    const outOfRange = failed.filter(({ errorCode }) => errorCode === OFFSET_OUT_OF_RANGE);
    for (const fetched of outOfRange) await this.move(this.workerOf(fetched));
    if (outOfRange.length < failed.length) await this.refresh();
  }

  private async pass(fetched: FetchedPartition): Promise<void> {
    const worker = this.workerOf(fetched);
    this.troubles.end(worker);
    for await (const { messages, end } of readBatches(fetched, worker.fetchOffset)) {
      if (this.signal.aborted) return;
      worker.push(messages, end);
      if (this.memory.isFull(worker)) return;
    }
  }

  private async move(worker: PartitionWorker): Promise<void> {
    try {
      const reset = await offsetResetOf(this.cluster, worker, worker.fetchOffset);
      if (!reset || this.signal.aborted) return;
      this.logger.warn(toldOf(reset));
      worker.goOnAt(reset.to);
      this.offsetReset(reset);
    } catch (error) {
      this.logger.debug(`Asking where to fetch ${placeOf(worker)}: ${(error as Error).message}`);
    }
  }

  private async refresh(): Promise<void> {
    try {
      await this.cluster.refresh();
    } catch (error) {
      this.logger.debug(`Asking who leads: ${(error as Error).message}`);
    }
  }

  private workerOf(fetched: FetchedPartition): PartitionWorker {
    return this.workers.get(placeOf(fetched))!;
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
