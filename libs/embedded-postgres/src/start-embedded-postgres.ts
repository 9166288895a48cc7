import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { openCluster, type Cluster, type ServerSettings } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { isOpenToOthers } from './open-to-others.js';
import { anyRuns, backendsOf, runningPostmaster } from './postmaster.js';
import { runProgram } from './run-program.js';
import { serverAccount, type ServerAccount } from './server-account.js';
import { serverBinaries, type ServerBinaries } from './server-binaries.js';
import { inSharedHome } from './shared-home.js';
import { adopt, answers, launch, urlOf } from './server-start.js';
import { waitUntil } from './wait-until.js';

export interface EmbeddedPostgresOptions {
  /** Contains the databases, the server's log and the superuser's password. Created if it does not exist. */
  dataDir: string;
  /** Default: a free port. Ignored if a server already runs on this directory, because it is adopted with its port. */
  port?: number;
  settings?: ServerSettings;
}

export interface EmbeddedPostgres {
  /** For the superuser `postgres` and the database `postgres`. */
  url: string;
  port: number;
  logFile: string;
  /** Whether the server process is alive, even if it hangs. */
  isRunning(): boolean;
  /** Whether the server accepts a connection and answers a query within 4 s. */
  answers(): Promise<boolean>;
  /** Shuts the server down cleanly: clients are disconnected, and all committed data is on disk. */
  stop(): Promise<void>;
  /** Kills the server as a crash would. */
  kill(): Promise<void>;
}

/**
 * Starts PostgreSQL 17 on 127.0.0.1, or adopts the server that already runs on `dataDir`. The server outlives this process.
 *
 * @throws EmbeddedPostgresError with a sentence that says what is wrong.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  const binaries = serverBinaries(account);
  const settings = options.settings ?? {};
  const cluster = await openCluster(homeOf(options.dataDir, account), binaries, account, settings);
  const port = (await adopt(cluster)) ?? (await launch(cluster, binaries, settings, options.port));
  return {
    url: urlOf(cluster, port),
    port,
    logFile: cluster.logFile,
    isRunning: () => runningPostmaster(cluster.directory) !== undefined,
    answers: () => answers(urlOf(cluster, port)),
    stop: () => stop(cluster, binaries),
    kill: () => kill(cluster),
  };
}

/** Deletes what {@link startEmbeddedPostgres} made for this directory. Its server must not be running. */
export function removeEmbeddedPostgres(dataDir: string): void {
  rmSync(homeOf(dataDir, serverAccount()), { recursive: true, force: true });
}

/** If root starts the server, another user must be able to reach its files. Below /root, for example, it can't. */
function homeOf(dataDir: string, account: ServerAccount | undefined): string {
  const directory = resolve(dataDir);
  if (account === undefined || isOpenToOthers(resolve(directory, '..'))) return directory;
  return inSharedHome(createHash('sha256').update(directory).digest('hex').slice(0, 16));
}

async function stop(cluster: Cluster, binaries: ServerBinaries): Promise<void> {
  if (!runningPostmaster(cluster.directory)) return;
  const args = ['stop', '-D', cluster.directory, '-m', 'fast', '-w', '-t', '60', '-s'];
  const { output } = await runProgram(binaries.pgCtl, args, cluster.account);
  if (runningPostmaster(cluster.directory)) throw new EmbeddedPostgresError(`PostgreSQL did not stop: ${output}`);
}

async function kill(cluster: Cluster): Promise<void> {
  const postmaster = runningPostmaster(cluster.directory);
  if (!postmaster) return;
  const backends = backendsOf(postmaster);
  process.kill(postmaster.pid, 'SIGKILL');
  await waitUntil(() => runningPostmaster(cluster.directory)?.pid !== postmaster.pid && !anyRuns(backends), 10_000);
}
