import type { History } from './checker/history.js';
import { storyOf } from './checker/story.js';
import type { Violation } from './checker/violation.js';

const storiesAtMost = 5;
const sentencesAtMost = 30;

/** What people read of a violated history: every broken promise in a sentence, and the whole story of the first keys. */
export function verdictOf(history: History, violations: readonly Violation[]): string {
  const sentences = violations.slice(0, sentencesAtMost).map(({ law, sentence }) => `  ✗ ${law}: ${sentence}`);
  const more = violations.length - sentences.length;
  const keys = [...new Set(violations.flatMap(({ key }) => (key === undefined ? [] : [key])))].slice(0, storiesAtMost);
  return [
    `${violations.length} promises are broken:`,
    ...sentences,
    ...(more > 0 ? [`  … and ${more} more, see --report`] : []),
    ...keys.flatMap((key) => ['', `The story of ${key}`, ...storyOf(history, key)]),
  ].join('\n');
}
