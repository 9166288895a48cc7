import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { isOpenToOthers } from './open-to-others.js';
import type { ServerAccount } from './server-account.js';
import { inSharedHome } from './shared-home.js';

const require = createRequire(import.meta.url);

/** Paths of PostgreSQL's programs, in a directory where the account may run them. */
export interface ServerBinaries {
  initdb: string;
  pgCtl: string;
}

export function serverBinaries(account: ServerAccount | undefined): ServerBinaries {
  const installed = installedBinaries();
  const home = account === undefined || isOpenToOthers(installed.directory) ? installed.directory : copyOf(installed);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(home, 'bin', `initdb${suffix}`), pgCtl: join(home, 'bin', `pg_ctl${suffix}`) };
}

interface Installed {
  directory: string;
  version: string;
}

function installedBinaries(): Installed {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres'))] });
    const directory = join(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as { version: string };
    return { directory: join(directory, 'native'), version };
  } catch {
    throw new EmbeddedPostgresError(
      `The PostgreSQL binaries for this machine (${name}) are not installed. Run npm ci.`,
    );
  }
}

function copyOf({ directory, version }: Installed): string {
  const copy = inSharedHome(`postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(directory, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}
