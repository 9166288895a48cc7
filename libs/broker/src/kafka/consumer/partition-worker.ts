import { Logger } from '@nestjs/common';
import { BackOff, pause } from '../../building-blocks/back-off.js';
import type { ReceivedMessage } from '../../port/broker-message.js';
import type { BatchHandler } from '../../port/subscription.js';
import { weightOf } from '../record-batch/weight.js';
import type { Position } from './group-membership.js';
import type { TopicPartition } from '../topic-partition.js';

/** What a handler is given at once: the rest of what is held waits for it, and what it is done with makes room. */
const HANDED_BYTES = 4 * 1024 * 1024;

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
  private movingTo: bigint | undefined;
  private held = 0;
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

  /** Memory of the records that wait or are being handled, about. */
  get heldBytes(): number {
    return this.held;
  }

  /** Whether it is on its way to another offset, and nothing is to be fetched. */
  get isMoving(): boolean {
    return this.movingTo !== undefined;
  }

  /** Takes what was fetched; `end` is where the next fetch begins. */
  push(messages: readonly ReceivedMessage[], end: bigint): void {
    this.fetched = end;
    for (const message of messages) {
      this.waiting.push(message);
      this.held += weightOf(message);
    }
    this.wake?.();
  }

  /** Goes on at another offset, once what it has is handled: the log no longer has the one that is to be fetched. */
  goOnAt(offset: bigint): void {
    this.movingTo = offset;
    this.wake?.();
  }

  private async run(): Promise<void> {
    const { signal } = this.surroundings;
    while (!signal.aborted) {
      if (this.waiting.length === 0 && !this.isMoving) await this.somethingToDo();
      const start = this.next;
      let failed = false;
      await this.surroundings.take(async () => {
        failed = await this.deliver();
      });
      if (this.waiting.length === 0) this.move();
      if (this.next > start) this.failures.reset();
      if (failed) await pause(this.failures.nextMs(), signal);
    }
  }

  private async deliver(): Promise<boolean> {
    const { handle, hasRoom, signal } = this.surroundings;
    const { topic, partition } = this;
    if (signal.aborted || this.waiting.length === 0) return false;
    const messages = this.takeSome();
    try {
      await handle({ topic, partition, messages, signal, resolve: (offset) => this.resolve(offset) });
    } catch (error) {
      this.logger.warn(
        `Handling ${topic}/${partition} from ${messages[0]!.offset} failed: ${(error as Error).message}`,
      );
    }
    const left = messages.filter(({ offset }) => offset >= this.next);
    this.waiting = [...left, ...this.waiting];
    for (const message of messages) if (message.offset < this.next) this.held -= weightOf(message);
    hasRoom();
    return left.length > 0;
  }

  private takeSome(): ReceivedMessage[] {
    let count = 0;
    for (let bytes = 0; count < this.waiting.length && bytes < HANDED_BYTES; count += 1)
      bytes += weightOf(this.waiting[count]!);
    return this.waiting.splice(0, count);
  }

  private move(): void {
    if (this.movingTo === undefined || this.surroundings.signal.aborted) return;
    this.next = this.fetched = this.movingTo;
    this.movingTo = undefined;
    this.surroundings.resolved(this, this.next);
    this.surroundings.hasRoom();
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
