import { fillOutbox } from '../messaging/outbox-rows.js';
import { migrateServiceDatabase } from '../messaging/service-database.js';
import { Debezium } from '../surroundings/debezium.js';
import { poolOf } from '../surroundings/postgres-server.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { measureDrain } from './drain.js';
import type { RelayUnderTest } from './relay-under-test.js';

const DATABASE = 'bench_captured';

/** Publishes the same outbox with change data capture. */
export async function debeziumRelay(surroundings: Surroundings): Promise<RelayUnderTest | undefined> {
  const { postgres } = surroundings;
  const kafka = surroundings.requireKafka();
  const url = await postgres.createDatabase(DATABASE);
  await migrateServiceDatabase(url);
  const pool = poolOf(url);
  const worker = await Debezium.on(surroundings, url, pool);
  if (!worker) return pool.end().then(() => undefined);
  const topic = await kafka.createTopic('captured');
  const rows = surroundings.size(100_000, 5_000);
  const start = async () => {
    await worker.start();
    return worker;
  };
  return {
    name: 'Debezium',
    measure: async () => {
      await fillOutbox(pool, rows, topic);
      return measureDrain({ kafka, topic, rows, start });
    },
    close: async () => {
      await worker.close();
      await pool.end();
      await postgres.dropDatabase(DATABASE);
      await kafka.deleteTopics([topic]);
    },
  };
}
