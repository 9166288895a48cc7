import { EmbeddedPostgresError } from '@tradewind/embedded-postgres';
import { SimulateError } from '../simulate/simulate-error.js';
import { ScenarioError } from '../scenario/scenario-error.js';
import { DemoError } from './demo-error.js';

/** What went wrong, for the person who started the command; a stack trace only for what nobody foresaw. */
export function sentenceFor(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC' || /No space left on device/.test(String(error))) {
    return `The disk is full. ${(error as Error).message}`;
  }
  if ((error as NodeJS.ErrnoException).code === 'EACCES') {
    return `This user may not write there: ${(error as Error).message}. Choose another directory with --data DIR.`;
  }
  const known = [DemoError, EmbeddedPostgresError, ScenarioError, SimulateError].some((type) => error instanceof type);
  return error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
}
