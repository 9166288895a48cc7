import { chownSync, closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Cluster, ServerSettings } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { freePort } from './free-port.js';
import { pidFileOf, runningPostmaster } from './postmaster.js';
import { runProgram } from './run-program.js';
import type { ServerBinaries } from './server-binaries.js';
import { waitUntil } from './wait-until.js';

const attempts = 40;
const millisecondsBetweenAttempts = 250;

export const urlOf = (cluster: Cluster, port: number): string =>
  `postgresql://postgres:${cluster.password}@127.0.0.1:${port}/postgres`;

/** Returns the port of the server that already runs on the cluster. Waits while it starts, recovers or shuts down. */
export async function adopt(cluster: Cluster): Promise<number | undefined> {
  const settled = await waitUntil(async () => {
    const server = runningPostmaster(cluster.directory);
    return server === undefined || (server.port > 0 && (await answers(urlOf(cluster, server.port))));
  }, 60_000);
  const server = runningPostmaster(cluster.directory);
  if (!settled && server) {
    throw new EmbeddedPostgresError(`A PostgreSQL server (process ${server.pid}) holds the data and does not answer.`);
  }
  return server?.port;
}

/** Starts a server. Tries again while the remains of a killed one go away, or if another process took the port. */
export async function launch(
  cluster: Cluster,
  binaries: ServerBinaries,
  settings: ServerSettings,
  wantedPort: number | undefined,
): Promise<number> {
  rmSync(pidFileOf(cluster.directory), { force: true });
  for (let attempt = 1; ; attempt++) {
    const port = wantedPort ?? (await freePort());
    const problem = await tryToLaunch(cluster, binaries, settings, port);
    if (problem === undefined) return port;
    const passing = /pre-existing shared memory|lock file .* already exists/.test(problem);
    const portTaken = /Address already in use/.test(problem);
    if (portTaken && wantedPort !== undefined) throw new EmbeddedPostgresError(`Port ${port} is taken.`);
    if (attempt === attempts || !(passing || portTaken)) {
      throw new EmbeddedPostgresError(`PostgreSQL did not start: ${problem}`);
    }
    await new Promise((resolve) => setTimeout(resolve, millisecondsBetweenAttempts));
  }
}

async function tryToLaunch(
  cluster: Cluster,
  binaries: ServerBinaries,
  settings: ServerSettings,
  port: number,
): Promise<string | undefined> {
  writeFileSync(join(cluster.directory, 'tradewind.conf'), configuration(settings, port));
  const logged = sizeOfLog(cluster);
  const args = ['start', '-D', cluster.directory, '-l', cluster.logFile, '-w', '-t', '60', '-s'];
  const { exitCode, output } = await runProgram(binaries.pgCtl, args, cluster.account);
  if (exitCode === 0) return undefined;
  return `${output}\n${readFileSync(cluster.logFile, 'utf8').slice(logged)}`.trim();
}

function sizeOfLog({ logFile, account }: Cluster): number {
  if (!existsSync(logFile)) closeSync(openSync(logFile, 'a', 0o600));
  if (account) chownSync(logFile, account.uid, account.gid);
  return statSync(logFile).size;
}

function configuration(settings: ServerSettings, port: number): string {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', ...settings, port };
  return Object.entries(all)
    .map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'\n`)
    .join('');
}

/** Whether a connection is established within 2 s and a query is answered within another 2 s. */
export async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
