import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { TcpProxy } from '../../chaos/network/tcp-proxy.js';
import { fillOutbox } from '../messaging/outbox-rows.js';
import { migrateServiceDatabase } from '../messaging/service-database.js';
import type { Benchmark, Figures, Prepared } from '../runner/benchmark.js';
import { poolOf } from '../surroundings/postgres-server.js';
import type { ProgramProcess } from '../surroundings/program-process.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { relayStarter } from './relay-starter.js';

const TOPIC = 'tradewind.catalog.events';
/** These rows make the relay connect. */
const FIRST_ROWS = 5;
const LOOK_MS = 100;
const PATIENCE_MS = 900_000;
const of = 'tradewind';

interface Look {
  readonly at: number;
  readonly sent: number;
  readonly rssMb: number;
}

export const backlogBenchmark: Benchmark = {
  name: 'backlog',
  measures:
    'a million rows that were written while the broker (the log in PostgreSQL) was out of reach: how fast they were written then, how evenly they go out when it is back, and what the relay needs of memory',
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const { postgres } = surroundings;
  const rows = surroundings.size(1_000_000, 20_000);
  const [database, log] = [
    await postgres.createDatabase('bench_backlog'),
    await postgres.createDatabase('bench_backlog_log'),
  ];
  await migrateServiceDatabase(database);
  let reachable = true;
  const proxy = await TcpProxy.open(() => (reachable ? [postgres.port] : []));
  const [outbox, records] = [poolOf(database), poolOf(log)];
  const relay = await relayStarter(surroundings, 'backlog', database, atPort(log, proxy.port))();
  await fillOutbox(outbox, FIRST_ROWS, TOPIC);
  while (!(await exists(records)) || (await countRecords(records)) < FIRST_ROWS) await wait(LOOK_MS);

  const measure = async (): Promise<Figures> => {
    const before = await countRecords(records);
    reachable = false;
    proxy.cut();
    const began = performance.now();
    await fillOutbox(outbox, rows, TOPIC);
    const writtenPerSecond = (1000 * rows) / (performance.now() - began);
    reachable = true;
    const looks = await watch(relay, async () => (await countRecords(records)) - before, rows);
    return { 'rows/s written meanwhile': writtenPerSecond, ...drainFigures(looks) };
  };
  return {
    contenders: [{ name: of, measure }],
    goals: [
      { figure: 'second half / first half', of, atLeast: 0.85 },
      { figure: 'MB more in the second half', of, atMost: 32 },
    ],
    close: async () => {
      await relay.stop();
      proxy.close();
      await Promise.all([outbox.end(), records.end()]);
      for (const name of ['bench_backlog', 'bench_backlog_log']) await postgres.dropDatabase(name);
    },
  };
}

function atPort(url: string, port: number): string {
  const there = new URL(url);
  there.port = String(port);
  return there.href;
}

async function exists(log: Pool): Promise<boolean> {
  const { rows } = await log.query<{ found: boolean }>(`SELECT to_regclass('log.partition') IS NOT NULL AS found`);
  return rows[0]!.found;
}

async function countRecords(log: Pool): Promise<number> {
  const { rows } = await log.query<{ count: number }>(
    'SELECT coalesce(sum(next_offset), 0)::float8 AS count FROM log.partition',
  );
  return rows[0]!.count;
}

/** Samples the relay from the first published row to the last. */
async function watch(relay: ProgramProcess, countSent: () => Promise<number>, rows: number): Promise<Look[]> {
  const looks: Look[] = [];
  const deadline = Date.now() + PATIENCE_MS;
  for (let sent = 0; sent < rows; await wait(LOOK_MS)) {
    sent = await countSent();
    if (sent > 0) looks.push({ at: performance.now(), sent, rssMb: relay.usage().rssMb });
    if (Date.now() > deadline)
      throw new Error(`Only ${sent} of ${rows} rows were published within ${PATIENCE_MS / 1000} s`);
  }
  return looks;
}

function drainFigures(looks: readonly Look[]): Figures {
  const [first, last] = [looks[0]!, looks.at(-1)!];
  const middle = looks.find(({ sent }) => sent >= (first.sent + last.sent) / 2)!;
  const rate = (from: Look, to: Look) => (1000 * (to.sent - from.sent)) / (to.at - from.at);
  const most = (chosen: readonly Look[]) => Math.max(...chosen.map(({ rssMb }) => rssMb));
  const [early, late] = [looks.filter(({ at }) => at <= middle.at), looks.filter(({ at }) => at >= middle.at)];
  return {
    'rows/s': rate(first, last),
    'second half / first half': rate(middle, last) / rate(first, middle),
    'MB at most': most(looks),
    'MB more in the second half': most(late) - most(early),
  };
}
