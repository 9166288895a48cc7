import type { NewDeadLetter } from '../dead-letters/dead-letter-store.js';
import type { IncomingMessage } from '../messages/incoming-message.js';

const MOST_BYTES = 1_000_000;

/**
 * Collects the dead letters of a batch, to be written by one statement. A failed message blocks its key for the rest of the
 * batch, as its dead letter does once it is written.
 */
export class BatchDeadLetters {
  private letters: NewDeadLetter[] = [];
  private bytes = 0;
  private readonly closed = new Set<string>();

  /** Whether an earlier message of its key has failed. */
  isBlocked({ key }: IncomingMessage['message']): boolean {
    return key !== null && this.closed.has(key.toString('base64'));
  }

  add(letter: NewDeadLetter): void {
    const { key, value } = letter.message;
    this.letters.push(letter);
    this.bytes += value?.length ?? 0;
    if (letter.failure && key !== null) this.closed.add(key.toString('base64'));
  }

  /** Whether they must be written before more are collected. */
  get areLarge(): boolean {
    return this.bytes > MOST_BYTES;
  }

  /** Takes those that are not written yet, in their order. */
  take(): NewDeadLetter[] {
    this.bytes = 0;
    return this.letters.splice(0);
  }
}
