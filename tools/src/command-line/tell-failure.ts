import { usageOf } from '../usage.js';
import { UsageError } from './usage-error.js';

/** Prints why a command did not do what was asked: 2 is the exit code of one that was not understood, 1 of one that failed. */
export function tellFailure(command: string, error: unknown): void {
  console.error(error instanceof UsageError ? `${error.message}\n\n${usageOf(command)}` : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
