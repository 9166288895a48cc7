import { Logger } from '@nestjs/common';
import { BackOff, pause } from '../../back-off.js';
import type { ReceivedMessage } from '../../broker-message.js';
import type { BatchHandler } from '../../subscription.js';
import type { Position } from './group-membership.js';
import type { TopicPartition } from './topic-partition.js';

const MOST_WAITING = 1_000;

/** Where a worker stands in the member that it belongs to. */
export interface WorkerSurroundings {
  readonly handle: BatchHandler;
  /** Aborted when the partitions are taken away. */
  readonly signal: AbortSignal;
  /** Resolves when it is this worker's turn and the member may be taken to be alive. */
  take(work: () => Promise<void>): Promise<void>;
  resolved(partition: TopicPartition, next: bigint): void;
  hasRoom(): void;
}

/**
 * Hands the records of one partition to the handler while the next are being fetched. What a handler leaves unresolved stays
 * here and is handed to it again, after a back-off, with what has come meanwhile.
 */
export class PartitionWorker implements TopicPartition {
  readonly topic: string;
  readonly partition: number;
  readonly done: Promise<void>;
  private readonly logger = new Logger('KafkaBroker');
  private readonly failures = new BackOff(100, 5_000);
  private waiting: ReceivedMessage[] = [];
  private next: bigint;
  private fetched: bigint;
  private wake: (() => void) | undefined;

  constructor(
    { topic, partition, next }: Position,
    private readonly surroundings: WorkerSurroundings,
  ) {
    this.topic = topic;
    this.partition = partition;
    this.next = this.fetched = next;
    this.surroundings.signal.addEventListener('abort', () => this.wake?.());
    this.done = this.run();
  }

  /** The offset to fetch from. */
  get fetchOffset(): bigint {
    return this.fetched;
  }

  isFull(): boolean {
    return this.waiting.length >= MOST_WAITING;
  }

  /** Takes what was fetched; `end` is where the next fetch begins. */
  push(messages: readonly ReceivedMessage[], end: bigint): void {
    this.fetched = end;
    for (const message of messages) this.waiting.push(message);
    this.wake?.();
  }

  /** Goes on at another offset: the log no longer has the one that is to be fetched. */
  skipTo(offset: bigint): void {
    this.logger.warn(`${this.topic}/${this.partition} has no record ${this.fetched} any more, going on at ${offset}`);
    this.waiting = [];
    this.next = this.fetched = offset;
  }

  private async run(): Promise<void> {
    const { signal } = this.surroundings;
    while (!signal.aborted) {
      if (this.waiting.length === 0) await this.somethingToDo();
      const start = this.next;
      let failed = false;
      await this.surroundings.take(async () => {
        failed = await this.deliver();
      });
      if (this.next > start) this.failures.reset();
      if (failed) await pause(this.failures.nextMs(), signal);
    }
  }

  private async deliver(): Promise<boolean> {
    const { handle, hasRoom, signal } = this.surroundings;
    const { topic, partition, waiting: messages } = this;
    if (signal.aborted || messages.length === 0) return false;
    this.waiting = [];
    try {
      await handle({ topic, partition, messages, signal, resolve: (offset) => this.resolve(offset) });
    } catch (error) {
      this.logger.warn(
        `Handling ${topic}/${partition} from ${messages[0]!.offset} failed: ${(error as Error).message}`,
      );
    }
    const left = messages.filter(({ offset }) => offset >= this.next);
    this.waiting = [...left, ...this.waiting];
    if (!this.isFull()) hasRoom();
    return left.length > 0;
  }

  private resolve(offset: bigint): void {
    if (offset < this.next) return;
    this.next = offset + 1n;
    this.surroundings.resolved(this, this.next);
  }

  private somethingToDo(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }
}
