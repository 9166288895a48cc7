import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { runProgram } from './run-program.js';
import type { ServerAccount } from './server-account.js';
import type { ServerBinaries } from './server-binaries.js';

/** Settings of postgresql.conf. */
export type ServerSettings = Record<string, string | number>;

/** The files of one PostgreSQL server: its cluster, its log and the password of its superuser. */
export interface Cluster {
  directory: string;
  logFile: string;
  password: string;
  account: ServerAccount | undefined;
}

/** Opens the cluster below `home`. Creates it if there is none. */
export async function openCluster(
  home: string,
  binaries: ServerBinaries,
  account: ServerAccount | undefined,
  settings: ServerSettings,
): Promise<Cluster> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (account) chownSync(home, account.uid, account.gid);
  const directory = join(home, 'cluster');
  const passwordFile = join(home, 'superuser-password');
  if (!existsSync(directory)) {
    writePassword(passwordFile, account);
    await initialise(directory, passwordFile, binaries, account, settings['fsync'] === 'off');
  }
  return { directory, logFile: join(home, 'postgres.log'), password: readFileSync(passwordFile, 'utf8'), account };
}

function writePassword(file: string, account: ServerAccount | undefined): void {
  writeFileSync(file, randomBytes(18).toString('hex'));
  chmodSync(file, 0o600);
  if (account) chownSync(file, account.uid, account.gid);
}

/** Works in a separate directory and renames it at the end, so that an interrupted run never looks complete. */
async function initialise(
  directory: string,
  passwordFile: string,
  binaries: ServerBinaries,
  account: ServerAccount | undefined,
  throwAway: boolean,
): Promise<void> {
  const unfinished = `${directory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const options = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const haste = throwAway ? ['--no-sync'] : [];
  const { exitCode, output } = await runProgram(
    binaries.initdb,
    ['-D', unfinished, ...options, ...locale, ...haste],
    account,
  );
  if (exitCode !== 0) throw new EmbeddedPostgresError(`PostgreSQL could not make its data directory: ${output}`);
  appendFileSync(join(unfinished, 'postgresql.conf'), "\ninclude_if_exists 'tradewind.conf'\n");
  renameSync(unfinished, directory);
}
