import { writeFileSync } from 'node:fs';
import { usageOf } from '../usage.js';
import { type BenchOptions, readBenchOptions } from './bench-options.js';
import { benchmarks } from './benchmarks.js';
import { describeMachine, machineLines } from './runner/machine.js';
import type { BenchmarkResult } from './runner/result.js';
import { runBenchmark } from './runner/run-benchmark.js';
import { tablesOf } from './runner/tables.js';
import { Surroundings } from './surroundings/surroundings.js';

const names = benchmarks.map(({ name }) => name);
let options: BenchOptions;
try {
  options = readBenchOptions(process.argv.slice(2), names);
} catch (error) {
  console.error(`${(error as Error).message}\n${usageOf('bench')}`);
  process.exit(2);
}

const surroundings = await Surroundings.open(options);
const stop = () => void surroundings.close().then(() => process.exit(130));
process.once('SIGINT', stop).once('SIGTERM', stop);
try {
  const machine = await describeMachine(surroundings);
  console.log(machineLines(machine));
  const startedAt = new Date().toISOString();
  const results: BenchmarkResult[] = [];
  for (const benchmark of benchmarks) {
    if (options.names.length > 0 && !options.names.includes(benchmark.name)) continue;
    results.push(await runBenchmark(benchmark, surroundings));
  }
  console.log(`\n${tablesOf(results)}\n\n${machineLines(machine)}`);
  const { pairs, quick } = options;
  if (options.json)
    writeFileSync(options.json, `${JSON.stringify({ startedAt, machine, pairs, quick, results }, null, 2)}\n`);
  if (results.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
} finally {
  await surroundings.close();
}
// Connections that a failed benchmark left open would keep the program running.
process.exit();
