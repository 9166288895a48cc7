import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, release, totalmem, type as systemName } from 'node:os';
import type { Surroundings } from '../surroundings/surroundings.js';

const require = createRequire(import.meta.url);

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly versions: Readonly<Record<string, string>>;
}

export async function describeMachine({ postgres, pgbench, java }: Surroundings): Promise<Machine> {
  const [server] = await postgres.query<{ server_version: string }>('SHOW server_version');
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${systemName()} ${release()}`,
    versions: {
      node: process.version,
      postgresql: server!.server_version,
      ...(pgbench === undefined
        ? {}
        : { pgbench: versionIn(execFileSync(pgbench, ['--version'], { encoding: 'utf8' })) }),
      ...(java === undefined ? {} : { java }),
      kafkajs: versionOf('kafkajs'),
      typeorm: versionOf('typeorm'),
      '@nestjs/core': versionOf('@nestjs/core'),
      'pg-transactional-outbox': versionOf('pg-transactional-outbox'),
    },
  };
}

export function machineLines({ cpu, cores, memoryGb, system, versions }: Machine): string {
  const parts = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `Machine: ${cpu}, ${cores} cores, ${memoryGb} GB, ${system}\nVersions: ${parts.join(' · ')}`;
}

function versionIn(text: string): string {
  return /\d[\d.]*/.exec(text)?.[0] ?? 'unknown';
}

function versionOf(dependency: string): string {
  const entry = require.resolve(dependency);
  const folder = entry.slice(0, entry.lastIndexOf(`/node_modules/${dependency}/`));
  const manifest = readFileSync(`${folder}/node_modules/${dependency}/package.json`, 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
