import { setTimeout as wait } from 'node:timers/promises';
import type { Figures } from '../runner/benchmark.js';
import type { Kafka } from '../surroundings/kafka.js';
import type { ProcessUsage } from '../surroundings/process-usage.js';

export interface Drain {
  readonly kafka: Kafka;
  readonly topic: string;
  /** The number of rows that are waiting when the relay starts. */
  readonly rows: number;
  /** Starts the relay. */
  start(): Promise<{ usage?(): ProcessUsage; stop(): Promise<void> }>;
}

const LOOK_MS = 20;
const PATIENCE_MS = 180_000;

/**
 * Measures at the broker how fast a relay publishes a backlog. The first tenth, which includes startup and warm-up,
 * does not count.
 */
export async function measureDrain({ kafka, topic, rows, start }: Drain): Promise<Figures> {
  const sentBefore = await kafka.countRecords(topic);
  const relay = await start();
  try {
    const until = async (count: number) => {
      const deadline = Date.now() + PATIENCE_MS;
      for (;;) {
        const sent = (await kafka.countRecords(topic)) - sentBefore;
        if (sent >= count) return { sent, at: performance.now(), cpuMs: relay.usage?.().cpuMs ?? Number.NaN };
        if (Date.now() > deadline)
          throw new Error(`Only ${sent} of ${rows} rows arrived within ${PATIENCE_MS / 1000} s`);
        await wait(LOOK_MS);
      }
    };
    const first = await until(rows / 10);
    const last = await until(rows);
    const sent = last.sent - first.sent;
    const cpu = (1000 * (last.cpuMs - first.cpuMs)) / sent;
    const rate = { 'rows/s': (1000 * sent) / (last.at - first.at) };
    return Number.isNaN(cpu) ? rate : { ...rate, 'CPU µs per row': cpu };
  } finally {
    await relay.stop();
  }
}
