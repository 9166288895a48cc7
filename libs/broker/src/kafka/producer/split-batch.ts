import { HELD_BACK, TOO_LARGE, type Unpublished } from '../../port/broker-errors.js';
import { BlockedKeys } from '../../building-blocks/blocked-keys.js';
import { isTooLarge } from '../kafka-failure.js';
import type { IdempotentProducer } from './idempotent-producer.js';
import type { SequencedBatch } from './sequenced-batch.js';
import type { PartitionOutcome } from './messages-by-partition.js';

/** Resolves with the offset of the first record. */
type SendPart = (part: SequencedBatch) => Promise<bigint>;

/**
 * Sends a batch that its topic refuses as too large in parts, which are halved until they are accepted. A message that is too
 * large by itself is left out, together with the later messages of its key.
 */
export class SplitBatch {
  private readonly blocked = new BlockedKeys();
  private readonly outcome: Array<bigint | Unpublished> = [];
  private sequence: number;

  constructor(
    private readonly producer: IdempotentProducer,
    private readonly batch: SequencedBatch,
  ) {
    this.sequence = batch.firstSequence;
  }

  /** Rejects with any error other than a size limit. */
  async send(sendPart: SendPart): Promise<PartitionOutcome> {
    const { topic, partition, messages } = this.batch;
    const waiting = halves(messages.map((_, index) => index));
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const unblocked = part.filter((index) => !this.isBlocked(index));
      if (unblocked.length > 0 && !(await this.trySend(unblocked, sendPart))) waiting.unshift(...halves(unblocked));
    }
    this.producer.setNextSequence(this.sequence, { topic, partition });
    return { topic, partition, outcome: this.outcome };
  }

  private isBlocked(index: number): boolean {
    const isBlocked = this.blocked.has(this.at(index));
    if (isBlocked) this.outcome[index] = HELD_BACK;
    return isBlocked;
  }

  /** False if it has to be split again. */
  private async trySend(part: readonly number[], sendPart: SendPart): Promise<boolean> {
    const messages = part.map((index) => this.at(index).message);
    try {
      const first = await sendPart(this.producer.sequenceFrom(this.sequence, { ...this.batch, messages }));
      part.forEach((index, place) => (this.outcome[index] = first + BigInt(place)));
      this.sequence += part.length;
      return true;
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      if (part.length > 1) return false;
      this.outcome[part[0]!] = TOO_LARGE;
      this.blocked.add(this.at(part[0]!));
      return true;
    }
  }

  private at(index: number) {
    return { topic: this.batch.topic, message: this.batch.messages[index]! };
  }
}

/** A part of one message stays one part. */
function halves(part: readonly number[]): number[][] {
  const middle = Math.ceil(part.length / 2);
  return [part.slice(0, middle), part.slice(middle)].filter(({ length }) => length > 0);
}
