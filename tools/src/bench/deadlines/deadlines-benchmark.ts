import { fileURLToPath } from 'node:url';
import type { Benchmark, Contender, Figures, Prepared } from '../runner/benchmark.js';
import { percentile } from '../runner/spread.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import type { DeadlinesOrders, Lateness } from './deadlines-program.js';

const PER_SECOND = 50;
const program = fileURLToPath(new URL('./deadlines-program.js', import.meta.url));

export const deadlinesBenchmark: Benchmark = {
  name: 'deadlines',
  measures:
    'how late the effect of a deadline is committed, with 50 due per second at random times, while 100,000 others wait and while none does; and what a worker without due deadlines costs',
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const { postgres } = surroundings;
  const due = PER_SECOND * surroundings.size(10, 2);
  const withWaiting = async (waiting: number): Promise<Figures> => {
    const url = await postgres.createDatabase('bench_deadlines');
    const orders: DeadlinesOrders = { url, waiting, due, perSecond: PER_SECOND };
    const started = await surroundings.start({ name: 'deadlines', file: program, args: [JSON.stringify(orders)] });
    const report = started.message(isReport);
    started.send('measure');
    const { latenessMs, idleCpuMsPerSecond } = await report;
    await started.stop();
    return {
      'p50 ms': percentile([...latenessMs], 0.5),
      'p99 ms': percentile([...latenessMs], 0.99),
      'latest ms': Math.max(...latenessMs),
      'earliest ms': Math.min(...latenessMs),
      'idle CPU ms/s': idleCpuMsPerSecond,
    };
  };
  const many: Contender = { name: '100,000 waiting', measure: () => withWaiting(100_000) };
  const none: Contender = { name: 'none waiting', measure: () => withWaiting(0) };
  return {
    contenders: [many, none],
    goals: [
      { figure: 'latest ms', of: many.name, atMost: 1_000 },
      { figure: 'earliest ms', of: many.name, atLeast: 0 },
      { figure: 'p50 ms', of: many.name, against: none.name },
      { figure: 'idle CPU ms/s', of: many.name, against: none.name },
    ],
    close: () => postgres.dropDatabase('bench_deadlines'),
  };
}

const isReport = (message: unknown): message is Lateness =>
  typeof message === 'object' && message !== null && 'latenessMs' in message;
