import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import type { Contender } from '../runner/benchmark.js';
import { poolOf } from '../surroundings/postgres-server.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { measureDrain } from './drain.js';

export interface RelayUnderTest extends Contender {
  close(): Promise<void>;
}

export interface RelayProgram {
  readonly name: string;
  /** Identifies its database and its topic. */
  readonly id: string;
  readonly rows: number;
  /** Path relative to this directory. */
  readonly file: string;
  /** Creates the program's own tables; called once. */
  prepare(pool: Pool, url: string): Promise<void>;
  fill(pool: Pool, rows: number, topic: string): Promise<void>;
}

/** Measures a relay that is a program in this directory. The backlog is created while the relay is not running. */
export async function relayProgram(surroundings: Surroundings, program: RelayProgram): Promise<RelayUnderTest> {
  const { name, id, rows } = program;
  const kafka = surroundings.requireKafka();
  const topic = await kafka.createTopic(id);
  const database = `bench_${id}`;
  const url = await surroundings.postgres.createDatabase(database);
  const pool = poolOf(url);
  await program.prepare(pool, url);
  const file = fileURLToPath(new URL(program.file, import.meta.url));
  const orders = {
    service: 'bench',
    databaseUrl: url,
    broker: { kind: 'kafka', brokers: [kafka.address] },
    topic,
    rows,
  };
  const start = () => surroundings.start({ name: id, file, args: [JSON.stringify(orders)] });
  return {
    name,
    measure: async () => {
      await program.fill(pool, rows, topic);
      return measureDrain({ kafka, topic, rows, start });
    },
    close: async () => {
      await pool.end();
      await surroundings.postgres.dropDatabase(database);
      await kafka.deleteTopics([topic]);
    },
  };
}
