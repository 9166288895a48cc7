import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { repository } from './demo-options.js';
import type { Secrets } from './secrets.js';

/** The same for the demo and for Docker Compose. */
const restrictRole = readFileSync(join(repository, 'deploy/compose/restrict-role.sql'), 'utf8');

/** One database and one login role per name; no role can connect to the database of another. */
export async function createDatabases(serverUrl: string, roles: readonly string[], secrets: Secrets): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query('REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC');
    for (const name of roles) {
      await createDatabase(client, name, secrets[name] ?? '');
      await restrict(serverUrl, name);
    }
  } finally {
    await client.end();
  }
}

async function createDatabase(client: Client, name: string, password: string): Promise<void> {
  const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const login = `ROLE ${escapeIdentifier(name)} LOGIN PASSWORD ${escapeLiteral(password)}`;
  await client.query(`${role.rowCount ? 'ALTER' : 'CREATE'} ${login}`);
  const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  const quoted = escapeIdentifier(name);
  if (!database.rowCount) await client.query(`CREATE DATABASE ${quoted} OWNER ${quoted}`);
}

/** Takes from the role, in its own database, what it does not need. */
async function restrict(serverUrl: string, name: string): Promise<void> {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(restrictRole.replaceAll(':"name"', escapeIdentifier(name)));
  } finally {
    await client.end();
  }
}

export function databaseUrl(serverUrl: string, name: string, secrets: Secrets): string {
  const url = new URL(serverUrl);
  url.username = name;
  url.password = secrets[name] ?? '';
  url.pathname = `/${name}`;
  return url.href;
}
