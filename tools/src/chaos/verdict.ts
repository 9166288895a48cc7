import type { History } from './checker/history.js';
import { storyOf } from './checker/story.js';
import type { Violation } from './checker/violation.js';

const storiesAtMost = 5;
const sentencesAtMost = 30;

/** Describes violations for people: each in a sentence, and the whole history of the first keys. */
export function verdictOf(history: History, violations: readonly Violation[]): string {
  const sentences = violations.slice(0, sentencesAtMost).map(({ law, sentence }) => `  ✗ ${law}: ${sentence}`);
  const more = violations.length - sentences.length;
  const keys = [...new Set(violations.flatMap(({ key }) => (key === undefined ? [] : [key])))].slice(0, storiesAtMost);
  return [
    `${violations.length} guarantees were violated:`,
    ...sentences,
    ...(more > 0 ? [`  … and ${more} more; --report FILE writes them all`] : []),
    ...keys.flatMap((key) => ['', `The history of ${key}`, ...storyOf(history, key)]),
  ].join('\n');
}
