import { HELD_BACK, TOO_LARGE, type Unpublished } from '../../port/broker-errors.js';
import { HeldKeys } from '../../building-blocks/held-keys.js';
import { isTooLarge } from '../kafka-failure.js';
import type { IdempotentProducer } from './idempotent-producer.js';
import type { NumberedBatch } from './numbered-batch.js';
import type { GroupOutcome } from './partition-groups.js';

/** Resolves with the offset of the first record. */
type SendPart = (part: NumberedBatch) => Promise<bigint>;

/**
 * A batch that its topic refuses as too large, sent in parts that are halved until they pass. A message that is too large by itself
 * is left out, and with it those of its key that come after it.
 */
export class PiecewiseBatch {
  private readonly held = new HeldKeys();
  private readonly outcome: Array<bigint | Unpublished> = [];
  private sequence: number;

  constructor(
    private readonly producer: IdempotentProducer,
    private readonly batch: NumberedBatch,
  ) {
    this.sequence = batch.firstSequence;
  }

  /** Rejects with any other failure than that. */
  async send(sendPart: SendPart): Promise<GroupOutcome> {
    const { topic, partition, messages } = this.batch;
    const waiting = halves(messages.map((_, index) => index));
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const free = part.filter((index) => !this.isHeld(index));
      if (free.length > 0 && !(await this.passes(free, sendPart))) waiting.unshift(...halves(free));
    }
    this.producer.goOnFrom(this.sequence, { topic, partition });
    return { topic, partition, outcome: this.outcome };
  }

  private isHeld(index: number): boolean {
    const isHeld = this.held.has(this.at(index));
    if (isHeld) this.outcome[index] = HELD_BACK;
    return isHeld;
  }

  /** False: it is to be tried in halves. */
  private async passes(part: readonly number[], sendPart: SendPart): Promise<boolean> {
    const messages = part.map((index) => this.at(index).message);
    try {
      const first = await sendPart(this.producer.numberFrom(this.sequence, { ...this.batch, messages }));
      part.forEach((index, place) => (this.outcome[index] = first + BigInt(place)));
      this.sequence += part.length;
      return true;
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      if (part.length > 1) return false;
      this.outcome[part[0]!] = TOO_LARGE;
      this.held.add(this.at(part[0]!));
      return true;
    }
  }

  private at(index: number) {
    return { topic: this.batch.topic, message: this.batch.messages[index]! };
  }
}

/** One alone stays one. */
function halves(part: readonly number[]): number[][] {
  const middle = Math.ceil(part.length / 2);
  return [part.slice(0, middle), part.slice(middle)].filter(({ length }) => length > 0);
}
