import { randomInt } from 'node:crypto';
import { EmbeddedPostgresError } from '@tradewind/embedded-postgres';
import { DemoError } from '../demo/demo-error.js';
import { inOwnShop } from '../demo/own-shop.js';
import { secretsOfShop } from '../demo/secrets-of-shop.js';
import { stopOnSignal } from '../demo/stop-on-signal.js';
import { FuzzError } from './fuzz-error.js';
import { readFuzzOptions, type FuzzOptions } from './fuzz-options.js';
import { runFuzz, runs } from './run-fuzz.js';

const stop = new AbortController();
stopOnSignal(
  () => stop.abort(),
  () => process.exit(130),
);

try {
  const options = readFuzzOptions(process.argv.slice(2), runs, () => randomInt(1, 1_000_000));
  console.log(`Fuzzing ${runs} times for ${options.seconds} s; to repeat it: npm run fuzz -- ${options.again}`);
  const passed = options.url === undefined ? await fuzzOwnShop(options) : await fuzzRunningShop(options.url, options);
  console.log(`\n${passed} passed, ${runs - passed} failed, 0 skipped`);
  process.exit(passed === runs ? 0 : 1);
} catch (error) {
  if (stop.signal.aborted) process.exit(130);
  const known = [FuzzError, DemoError, EmbeddedPostgresError].some((type) => error instanceof type);
  console.error(`\n${known ? (error as Error).message : error instanceof Error ? error.stack : String(error)}`);
  process.exit(1);
}

function fuzzRunningShop(url: string, options: FuzzOptions): Promise<number> {
  const secrets = secretsOfShop(url);
  if (!secrets) throw new FuzzError(`No demo of this clone runs at ${url}. Start one first: npm run demo`);
  return runFuzz(url, secrets, options, stop.signal);
}

function fuzzOwnShop(options: FuzzOptions): Promise<number> {
  const own = { purpose: 'fuzz', stop, isFine: (passed: number) => passed === runs };
  return inOwnShop(own, (demo) => runFuzz(demo.url, demo.secrets, options, stop.signal));
}
