import { runPgbench } from '../surroundings/pgbench.js';
import { poolOf } from '../surroundings/postgres-server.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { PARCELS, TEXT } from './moved-parcel.js';

/** The columns and keys that the library's events have, without what makes them a store. */
const TABLE = `
  CREATE TABLE bare_events (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id uuid NOT NULL, stream text NOT NULL, version bigint NOT NULL, type text NOT NULL, type_version smallint NOT NULL,
    data jsonb NOT NULL, occurred_at timestamptz NOT NULL, who text, why text, correlation_id text, causation_id text,
    UNIQUE (stream, version)
  );
  CREATE SEQUENCE versions;
  CREATE TABLE bare_moves (position bigint PRIMARY KEY, parcel int NOT NULL, text text NOT NULL)`;

const INSERT_EVENT = `
  \\set parcel random(1, ${PARCELS})
  INSERT INTO bare_events (event_id, stream, version, type, type_version, data, occurred_at) VALUES (gen_random_uuid(), 'parcel:' || :parcel, nextval('versions'), 'parcel-moved', 1, '{"parcel": 1, "text": "${TEXT}"}', now());
`;

const INSERT_MOVE = `INSERT INTO bare_moves (position, parcel, text) VALUES (nextval('versions'), 1, '${TEXT}');`;

/** Events inserted by so many clients, a transaction each. Returns events per second. */
export async function insertEvents(surroundings: Surroundings, url: string, clients: number): Promise<number> {
  return run(surroundings, url, INSERT_EVENT, clients);
}

/** Rows of a view inserted one by one by one client, in transactions of a page. Returns rows per second. */
export async function insertMoves(surroundings: Surroundings, url: string, page: number): Promise<number> {
  const script = ['BEGIN;', ...Array<string>(page).fill(INSERT_MOVE), 'COMMIT;'].join('\n');
  return page * (await run(surroundings, url, script, 1));
}

async function run(surroundings: Surroundings, url: string, script: string, clients: number): Promise<number> {
  const pool = poolOf(url);
  await pool.query(`DROP TABLE IF EXISTS bare_events, bare_moves; DROP SEQUENCE IF EXISTS versions; ${TABLE}`);
  await pool.end();
  const seconds = surroundings.size(8, 2);
  const { directory } = surroundings;
  const { perSecond } = await runPgbench({
    pgbench: surroundings.requirePgbench(),
    url,
    script,
    clients,
    seconds,
    directory,
  });
  return perSecond;
}
