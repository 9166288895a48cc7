import { randomInt } from 'node:crypto';
import { EmbeddedPostgresError } from '@tradewind/embedded-postgres';
import { Logger } from '@nestjs/common';
import { DemoError } from '../demo/demo-error.js';
import { stopOnSignal } from '../demo/stop-on-signal.js';
import { ChaosError } from './chaos-error.js';
import { readChaosOptions } from './chaos-options.js';
import { runChaos } from './run-chaos.js';

Logger.overrideLogger(false);
const stop = new AbortController();
stopOnSignal(
  () => {
    console.log('\nStopping (Ctrl-C once more: at once) …');
    stop.abort();
  },
  () => process.exit(130),
);

try {
  const options = readChaosOptions(process.argv.slice(2), () => randomInt(1_000_000));
  const kept = await runChaos(options, stop);
  process.exit(kept ? 0 : 1);
} catch (error) {
  if (stop.signal.aborted && (error as Error).name === 'AbortError') process.exit(130);
  const known = [ChaosError, DemoError, EmbeddedPostgresError].some((type) => error instanceof type);
  console.error(
    `\n${error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)}`,
  );
  process.exit(1);
}
