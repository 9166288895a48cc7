import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Ends the run with a sentence instead of a stack trace. */
export function giveUp(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

export const secondsSince = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;
