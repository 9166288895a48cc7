import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { fillOutbox } from '../messaging/outbox-rows.js';
import { migrateServiceDatabase } from '../messaging/service-database.js';
import { measureDrain } from '../relay/drain.js';
import type { Benchmark, Contender, Prepared } from '../runner/benchmark.js';
import { poolOf } from '../surroundings/postgres-server.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { leaveHistory } from './history.js';
import { PinnedTransaction } from './pinned-transaction.js';
import { relayStarter } from './relay-starter.js';

const [EMPTY, FULL, PINNED] = ['empty outbox', '10 M rows of history', '10 M rows, old transaction'];
const BURST_ROWS = 50;
const BURST_MS = 100;

export const historyBenchmark: Benchmark = {
  name: 'history',
  measures:
    'the relay as in the benchmark "relay": over an outbox without history, over one with 10 million published rows, and over that while another transaction has been open for five minutes, in which 500 rows/s were relayed',
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const kafka = surroundings.requireKafka();
  const rows = surroundings.size(100_000, 5_000);
  const topic = await kafka.createTopic('history');
  const databases = ['bench_history_none', 'bench_history_full'];
  const urls = await Promise.all(databases.map((name) => surroundings.postgres.createDatabase(name)));
  for (const url of urls) await migrateServiceDatabase(url);
  const [none, full] = urls.map((url) => poolOf(url)) as [Pool, Pool];
  await leaveHistory(full, surroundings.size(10_000_000, 100_000), topic);

  const drain = async (pool: Pool, url: string) => {
    await fillOutbox(pool, rows, topic);
    return measureDrain({ kafka, topic, rows, start: relayStarter(surroundings, 'history', url, kafka) });
  };
  const contenders: Contender[] = [
    {
      name: EMPTY!,
      measure: async () => {
        await none.query('TRUNCATE outbox');
        return drain(none, urls[0]!);
      },
    },
    { name: FULL!, measure: () => drain(full, urls[1]!) },
    {
      name: PINNED!,
      measure: async () => {
        const pinned = await PinnedTransaction.begin(full);
        try {
          const relay = await relayStarter(surroundings, 'history', urls[1]!, kafka)();
          const end = Date.now() + surroundings.size(300_000, 2_000);
          while (Date.now() < end) {
            await fillOutbox(full, BURST_ROWS, topic);
            await wait(BURST_MS);
          }
          await relay.stop();
          return await drain(full, urls[1]!);
        } finally {
          await pinned.end();
        }
      },
    },
  ];
  return {
    contenders,
    goals: [FULL!, PINNED!].flatMap((of) => [
      { figure: 'rows/s', of, against: EMPTY!, atLeast: 0.85 },
      { figure: 'CPU µs per row', of, against: EMPTY!, atMost: 1.15 },
    ]),
    close: async () => {
      await Promise.all([none.end(), full.end()]);
      for (const name of databases) await surroundings.postgres.dropDatabase(name);
      await kafka.deleteTopics([topic]);
    },
  };
}
