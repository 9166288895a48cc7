import { Logger } from '@nestjs/common';
import { BackOff, pause } from '../../building-blocks/back-off.js';
import type { ReceivedMessage } from '../../port/broker-message.js';
import type { BatchHandler } from '../../port/subscription.js';
import { memorySize } from '../record-batch/memory-size.js';
import type { Position } from './group-membership.js';
import type { TopicPartition } from '../topic-partition.js';

/** Limits what a handler receives at once. Handled records free their memory before the rest is handled. */
const BATCH_BYTES = 4 * 1024 * 1024;

/** What a worker needs of the member that it belongs to. */
export interface WorkerContext {
  readonly handle: BatchHandler;
  /** Aborted when the partitions are revoked. */
  readonly signal: AbortSignal;
  /** Runs the work when the semaphore allows it and the member counts as alive. */
  schedule(work: () => Promise<void>): Promise<void>;
  resolved(partition: TopicPartition, next: bigint): void;
  hasRoom(): void;
}

/**
 * Delivers the records of one partition to the handler while the next are being fetched. Unresolved records are delivered again
 * after a back-off, together with those that arrived meanwhile.
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
  private movingTo: bigint | undefined;
  private held = 0;
  private wake: (() => void) | undefined;

  constructor(
    { topic, partition, next }: Position,
    private readonly context: WorkerContext,
  ) {
    this.topic = topic;
    this.partition = partition;
    this.next = this.fetched = next;
    this.context.signal.addEventListener('abort', () => this.wake?.());
    this.done = this.run();
  }

  /** The offset to fetch from. */
  get fetchOffset(): bigint {
    return this.fetched;
  }

  /** Approximate memory of the records that wait or are being handled. */
  get heldBytes(): number {
    return this.held;
  }

  /** Whether it is about to continue at another offset, so that nothing must be fetched. */
  get isMoving(): boolean {
    return this.movingTo !== undefined;
  }

  /** Adds fetched records. `end` is where the next fetch starts. */
  add(messages: readonly ReceivedMessage[], end: bigint): void {
    this.fetched = end;
    for (const message of messages) {
      this.waiting.push(message);
      this.held += memorySize(message);
    }
    this.wake?.();
  }

  /** Continues at another offset after the records that it has: the log no longer has the next offset. */
  moveTo(offset: bigint): void {
    this.movingTo = offset;
    this.wake?.();
  }

  private async run(): Promise<void> {
    const { signal } = this.context;
    while (!signal.aborted) {
      if (this.waiting.length === 0 && !this.isMoving) await this.untilWoken();
      const start = this.next;
      let failed = false;
      await this.context.schedule(async () => {
        failed = await this.deliver();
      });
      if (this.waiting.length === 0) this.move();
      if (this.next > start) this.failures.reset();
      if (failed) await pause(this.failures.nextMs(), signal);
    }
  }

  private async deliver(): Promise<boolean> {
    const { handle, hasRoom, signal } = this.context;
    const { topic, partition } = this;
    if (signal.aborted || this.waiting.length === 0) return false;
    const messages = this.takeBatch();
    try {
      await handle({ topic, partition, messages, signal, resolve: (offset) => this.resolve(offset) });
    } catch (error) {
      this.logger.warn(
        `Handling ${topic}/${partition} from ${messages[0]!.offset} failed: ${(error as Error).message}`,
      );
    }
    const left = messages.filter(({ offset }) => offset >= this.next);
    this.waiting = [...left, ...this.waiting];
    for (const message of messages) if (message.offset < this.next) this.held -= memorySize(message);
    hasRoom();
    return left.length > 0;
  }

  private takeBatch(): ReceivedMessage[] {
    let count = 0;
    for (let bytes = 0; count < this.waiting.length && bytes < BATCH_BYTES; count += 1)
      bytes += memorySize(this.waiting[count]!);
    return this.waiting.splice(0, count);
  }

  private move(): void {
    if (this.movingTo === undefined || this.context.signal.aborted) return;
    this.next = this.fetched = this.movingTo;
    this.movingTo = undefined;
    this.context.resolved(this, this.next);
    this.context.hasRoom();
  }

  private resolve(offset: bigint): void {
    if (offset < this.next) return;
    this.next = offset + 1n;
    this.context.resolved(this, this.next);
  }

  private untilWoken(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }
}
