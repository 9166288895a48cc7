import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { accounts } from '../scenario/accounts.js';
import { verify } from '../scenario/scenario-error.js';
import { databaseUrl } from './databases.js';
import type { Demo } from './demo.js';
import { roles } from './service-definitions.js';

const mostRows = 20_000;

/** Three parts of base64url with a header in JSON: an access token, an id token or a logout token. */
const signedToken = /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/;

/** The link with which the reader of a mail unsubscribes is signed, too. */
const mailsAsSent = 'public.previewed_mails of notification';

export interface Rehearsed {
  readonly demo: Demo;
  /** The folder of the logs. */
  readonly logs: string;
  /** Those of the people who have registered meanwhile. */
  readonly passwords: readonly string[];
}

/**
 * Looks for the secrets of a shop that has told its story: in its logs, in its trail, and in every table of every database, among
 * them outboxes, the broker's log and dead letters. Throws `ScenarioError` when one is found.
 */
export async function rehearseSecrecy({ demo, logs, passwords }: Rehearsed): Promise<void> {
  const { secrets } = demo;
  const { host, port } = demo.database;
  const ofAccounts = [...Object.values(accounts).map(({ password }) => password), ...passwords];
  const sought = new Map([
    ...Object.entries(secrets).map(([name, value]) => [value, name] as const),
    ...ofAccounts.map((password) => [password, 'the password of an account'] as const),
  ]);
  const leaks: string[] = [];
  const look = (where: string, text: string) => {
    for (const [secret, name] of sought) if (text.includes(secret)) leaks.push(`${name} in ${where}`);
    if (where !== mailsAsSent && signedToken.test(text)) leaks.push(`a signed token in ${where}`);
  };
  for (const file of readdirSync(logs)) look(`the log ${file}`, readFileSync(join(logs, file), 'utf8'));
  look('the trail', await (await fetch(`${demo.url}/api/trail?limit=1000`)).text());
  for (const role of roles)
    await lookIntoDatabase(databaseUrl(`postgres://${host}:${port}`, role, secrets), role, look);
  verify(leaks.length === 0, `no secret is in a log, the trail or a table: ${leaks.join(', ')}`);
  console.log('  ✓ no password, token or secret is in a log, the trail, an event, a dead letter or any other table');
}

async function lookIntoDatabase(
  connectionString: string,
  database: string,
  look: (where: string, text: string) => void,
): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const { rows } = await client.query<Record<string, unknown>>(`SELECT * FROM ${name} LIMIT ${mostRows}`);
      for (const row of rows) look(`${name} of ${database}`, textOf(row));
    }
  } finally {
    await client.end();
  }
}

const textOf = (row: Record<string, unknown>): string =>
  Object.values(row)
    .map((value) => (Buffer.isBuffer(value) ? value.toString() : JSON.stringify(value)))
    .join('\n');
