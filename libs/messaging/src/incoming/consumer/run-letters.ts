import type { NewLetter } from '../dead-letters/letter-file.js';
import type { Incoming } from '../messages/incoming.js';

const MOST_BYTES = 1_000_000;

/**
 * What a run puts away, collected to be written by one statement. What failed closes its lane for the rest of the run, as its
 * letter does once it is written.
 */
export class RunLetters {
  private letters: NewLetter[] = [];
  private bytes = 0;
  private readonly closed = new Set<string>();

  /** Whether an earlier message of its key has failed. */
  isBlocked({ key }: Incoming['message']): boolean {
    return key !== null && this.closed.has(key.toString('base64'));
  }

  add(letter: NewLetter): void {
    const { key, value } = letter.message;
    this.letters.push(letter);
    this.bytes += value?.length ?? 0;
    if (letter.failure && key !== null) this.closed.add(key.toString('base64'));
  }

  /** Whether they are to be written before more are collected. */
  get areLarge(): boolean {
    return this.bytes > MOST_BYTES;
  }

  /** Those that are not written yet, in their order. */
  take(): NewLetter[] {
    this.bytes = 0;
    return this.letters.splice(0);
  }
}
