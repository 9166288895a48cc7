import type { Surroundings } from '../surroundings/surroundings.js';
import type { Benchmark, Contender, Figures, Prepared } from './benchmark.js';
import { formatFigures } from './format.js';
import { NotHereError } from './not-here.error.js';
import { type BenchmarkResult, contenderResult, goalResult } from './result.js';

/**
 * Measures the contenders in turn, `surroundings.pairs` times (A B A B …), so that a slow phase of the machine affects
 * all of them.
 */
export async function runBenchmark(benchmark: Benchmark, surroundings: Surroundings): Promise<BenchmarkResult> {
  const { name, measures } = benchmark;
  const start = performance.now();
  console.log(`\n${name}: ${measures}`);
  const result = (rest: Partial<BenchmarkResult>): BenchmarkResult => {
    const seconds = Math.round((performance.now() - start) / 1000);
    return { name, measures, seconds, contenders: [], goals: [], absent: [], failures: [], ...rest };
  };
  let prepared: Prepared | undefined;
  try {
    prepared = await benchmark.prepare(surroundings);
    return result(await measure(prepared, surroundings.pairs));
  } catch (error) {
    if (!(error instanceof NotHereError)) console.error(error);
    return result(error instanceof NotHereError ? { skipped: error.message } : { failures: [String(error)] });
  } finally {
    await prepared?.close();
    await surroundings.endBenchmark();
  }
}

async function measure(prepared: Prepared, pairs: number): Promise<Partial<BenchmarkResult>> {
  const runs = new Map<Contender, Figures[]>(prepared.contenders.map((contender) => [contender, []]));
  const failures: string[] = [];
  for (const { name, reason } of prepared.absent ?? []) console.log(`  – ${name} is left out: ${reason}`);
  for (let round = 1; round <= pairs; round += 1) {
    for (const [contender, figures] of runs) {
      try {
        const measured = await contender.measure();
        figures.push(measured);
        console.log(`  ${round}/${pairs} ${contender.name.padEnd(36)} ${formatFigures(measured)}`);
      } catch (error) {
        console.error(error);
        failures.push(`${contender.name}: ${String(error)}`);
        runs.delete(contender);
      }
    }
  }
  const contenders = [...runs].map(([{ name }, figures]) => contenderResult(name, figures));
  const goals = prepared.goals.flatMap((goal) => goalResult(goal, contenders) ?? []);
  return { contenders, goals, absent: prepared.absent ?? [], failures };
}
