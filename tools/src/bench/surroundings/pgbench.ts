import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PgbenchRun {
  readonly pgbench: string;
  readonly url: string;
  /** The statements of one transaction, as a pgbench script. */
  readonly script: string;
  readonly clients: number;
  readonly seconds: number;
  /** Variables of the script. */
  readonly define?: Readonly<Record<string, number>>;
  /** The directory to write the script to. */
  readonly directory: string;
}

export interface PgbenchFigures {
  readonly perSecond: number;
  readonly latencyMs: number;
}

/** Looks in the PATH, in the directory that `pg_config` names, and where Debian installs it. */
export function findPgbench(): string | undefined {
  const config = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(':'),
    ...(config.status === 0 ? [config.stdout.trim()] : []),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path));
}

/** Rejects if a client aborted or a transaction failed. */
export async function runPgbench(run: PgbenchRun): Promise<PgbenchFigures> {
  const file = join(run.directory, 'pgbench.sql');
  writeFileSync(file, run.script);
  const variables = Object.entries(run.define ?? {}).map(([name, value]) => `--define=${name}=${value}`);
  const bounds = [`--client=${run.clients}`, '--jobs=1', `--time=${run.seconds}`];
  const output = await outputOf(run.pgbench, ['--no-vacuum', ...bounds, ...variables, `--file=${file}`, run.url]);
  const perSecond = Number(/tps = ([\d.]+)/.exec(output)?.[1]);
  const latencyMs = Number(/latency average = ([\d.]+) ms/.exec(output)?.[1]);
  if (!(perSecond > 0) || /aborted|number of failed transactions: [1-9]/.test(output)) throw new Error(output);
  return { perSecond, latencyMs };
}

function outputOf(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => (output += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`pgbench failed:\n${output}`))));
  });
}
