import { spawn, spawnSync } from 'node:child_process';
import type { DatabaseAddress } from './database-address.js';

export function hasPsql(): boolean {
  return spawnSync('psql', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Resolves with its exit code. The password is not among its arguments, which every user of the machine can read. */
export function runPsql({ host, port, user, password, database }: DatabaseAddress): Promise<number> {
  const env = {
    ...process.env,
    ...{ PGHOST: host, PGPORT: String(port), PGUSER: user, PGPASSWORD: password, PGDATABASE: database },
  };
  // Ctrl-C belongs to psql, which ends a statement with it.
  process.on('SIGINT', () => undefined);
  return new Promise((resolve, reject) => {
    spawn('psql', [], { env, stdio: 'inherit' })
      .once('error', reject)
      .once('exit', (code) => resolve(code ?? 1));
  });
}
