import { EmbeddedPostgresError } from '@tradewind/embedded-postgres';
import { SimulateError } from '../simulate/simulate-error.js';
import { UsageError } from '../command-line/usage-error.js';
import { ScenarioError } from '../scenario/scenario-error.js';
import { SignInError } from '../sign-in/sign-in-error.js';
import { JourneysError } from '../journeys/journeys-error.js';
import { DemoError } from './demo-error.js';

const knownErrors = [
  DemoError,
  EmbeddedPostgresError,
  ScenarioError,
  SignInError,
  SimulateError,
  UsageError,
  JourneysError,
];

/** What went wrong, for the person who started the command; a stack trace only for what nobody foresaw. */
export function sentenceFor(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC' || /No space left on device/.test(String(error))) {
    return `The disk is full. ${(error as Error).message}`;
  }
  if ((error as NodeJS.ErrnoException).code === 'EACCES') {
    return `This user may not write there: ${(error as Error).message}. Choose another directory with --data DIR.`;
  }
  const known = knownErrors.some((type) => error instanceof type);
  return error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
}
