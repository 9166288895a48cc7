import { EmbeddedPostgresError } from '@tradewind/embedded-postgres';
import { ScenarioError } from '../scenario/scenario-error.js';
import { asksForHelp } from './asks-for-help.js';
import { DemoError } from './demo-error.js';
import { readDemoOptions, usage } from './demo-options.js';
import { runDemo } from './run-demo.js';
import { runSmoke } from './run-smoke.js';

function sentenceFor(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC' || /No space left on device/.test(String(error))) {
    return `The disk is full. ${(error as Error).message}`;
  }
  if ((error as NodeJS.ErrnoException).code === 'EACCES') {
    return `This user may not write there: ${(error as Error).message}. Choose another place: npm run demo -- --data DIR`;
  }
  const known = [DemoError, EmbeddedPostgresError, ScenarioError].some((type) => error instanceof type);
  return error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
}

try {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) {
    console.log(usage);
    process.exit(0);
  }
  const options = readDemoOptions(args);
  await (options.smoke ? runSmoke(options) : runDemo(options));
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  process.exit(1);
}
