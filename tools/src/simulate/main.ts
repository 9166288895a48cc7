import { sentenceFor } from '../demo/sentence-for.js';
import { stopOnSignal } from '../demo/stop-on-signal.js';
import { runSimulation } from './run-simulation.js';
import { readSimulateOptions } from './simulate-options.js';

const stop = new AbortController();
stopOnSignal(
  () => stop.abort(),
  () => process.exit(130),
);

try {
  const wholesome = await runSimulation(readSimulateOptions(process.argv.slice(2), process.env), stop);
  process.exit(wholesome ? 0 : 1);
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  process.exit(1);
}
