import { Client } from 'pg';
import type { Secrets } from './secrets.js';

/** One database and one login role per name; no role can connect to the database of another. */
export async function createDatabases(serverUrl: string, roles: readonly string[], secrets: Secrets): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query('REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC');
    for (const name of roles) await createDatabase(client, name, secrets[name] ?? '');
  } finally {
    await client.end();
  }
}

async function createDatabase(client: Client, name: string, password: string): Promise<void> {
  const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  await client.query(`${role.rowCount ? 'ALTER' : 'CREATE'} ROLE "${name}" LOGIN PASSWORD '${password}'`);
  const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (!database.rowCount) await client.query(`CREATE DATABASE "${name}" OWNER "${name}"`);
  await client.query(`REVOKE CONNECT ON DATABASE "${name}" FROM PUBLIC`);
}

export function databaseUrl(serverUrl: string, name: string, secrets: Secrets): string {
  const url = new URL(serverUrl);
  url.username = name;
  url.password = secrets[name] ?? '';
  url.pathname = `/${name}`;
  return url.href;
}
