import { fileURLToPath } from 'node:url';
import { type BrokerConfig, connectBroker } from '@tradewind/broker';
import { migrateServiceDatabase } from '../messaging/service-database.js';
import type { Benchmark, Contender, Figures, Prepared } from '../runner/benchmark.js';
import { PARTITIONS } from '../surroundings/kafka.js';
import { runPgbench } from '../surroundings/pgbench.js';
import { poolOf } from '../surroundings/postgres-server.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { parcelMessage } from './parcels.js';
import { secured } from '../../kafka/kafka-environment.js';

const DATABASE = 'bench_consumption';
const BATCH = 500;
const program = fileURLToPath(new URL('./consumer-program.js', import.meta.url));

const script = `
BEGIN;
INSERT INTO inbox (consumer, message_id) VALUES ('pgbench', gen_random_uuid()) ON CONFLICT DO NOTHING;
INSERT INTO parcel_move (parcel, n, text) VALUES ('parcel-1', 1, '${'x'.repeat(400)}');
COMMIT;
`;

export const consumptionBenchmark: Benchmark = {
  name: 'consumption',
  measures:
    'events of 1,000 keys, each handled once (inbox) with a row written by its handler, through one process with 6 partitions; beside pgbench with the same writes, a transaction each, 6 clients; and with one event in a hundred failing for good, counted over the keys that none of them falls on',
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const { postgres, kafka, pgbench, directory } = surroundings;
  const url = await postgres.createDatabase(DATABASE);
  await migrateServiceDatabase(url);
  const pool = poolOf(url);
  await pool.query('CREATE TABLE parcel_move (id bigserial PRIMARY KEY, parcel text, n int, text text)');
  const broker: BrokerConfig = kafka
    ? { kind: 'kafka', brokers: [kafka.address] }
    : { kind: 'postgres', url: await postgres.createDatabase('bench_consumption_log') };
  const events = surroundings.size(30_000, 3_000);
  let topics = 0;

  const consume = async (poison: boolean): Promise<Figures> => {
    const topic = `tradewind.bench-consumption-${process.pid}-${(topics += 1)}.events`;
    await publish(broker, topic, events);
    const orders = { service: 'bench-consumer', databaseUrl: url, broker, topic, events, poison };
    const consumer = await surroundings.start({ name: 'consumer', file: program, args: [JSON.stringify(orders)] });
    try {
      const { perSecond, cpuUsEach } = await consumer.message(isReport);
      return { 'events/s': perSecond, 'CPU µs per event': cpuUsEach };
    } finally {
      await consumer.stop();
      await pool.query('TRUNCATE inbox, dead_letter, parcel_move');
    }
  };
  const sameWrites = async (): Promise<Figures> => {
    const seconds = surroundings.size(8, 2);
    const run = { pgbench: surroundings.requirePgbench(), url, script, clients: PARTITIONS, seconds, directory };
    return { 'events/s': (await runPgbench(run)).perSecond };
  };
  const contenders: Contender[] = [
    { name: 'tradewind', measure: () => consume(false) },
    { name: 'tradewind, 1 % poison', measure: () => consume(true) },
    ...(pgbench === undefined ? [] : [{ name: 'pgbench', measure: sameWrites }]),
  ];
  return {
    contenders,
    absent: pgbench === undefined ? [{ name: 'pgbench', reason: 'it is not installed' }] : [],
    goals: [
      { figure: 'events/s', of: 'tradewind', against: 'pgbench', atLeast: 0.5 },
      { figure: 'events/s', of: 'tradewind, 1 % poison', against: 'tradewind', atLeast: 0.9 },
    ],
    close: async () => {
      await pool.end();
      await postgres.dropDatabase(DATABASE);
    },
  };
}

/** Publishes all events before any consumer starts. */
async function publish(config: BrokerConfig, topic: string, events: number): Promise<void> {
  const broker = await connectBroker(secured(config, 'bench'), 'bench');
  await broker.ensureTopics([{ name: topic, partitions: PARTITIONS }]);
  for (let n = 0; n < events; n += BATCH) {
    await broker.publish(
      topic,
      Array.from({ length: BATCH }, (_, i) => parcelMessage(topic, n + i)),
    );
  }
  await broker.close();
}

interface Report {
  readonly perSecond: number;
  readonly cpuUsEach: number;
}

const isReport = (message: unknown): message is Report =>
  typeof message === 'object' && message !== null && 'perSecond' in message;
