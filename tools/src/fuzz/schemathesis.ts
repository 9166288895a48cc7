import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repository } from '../demo/demo-options.js';
import { reachedAll } from './reached-all.js';

const program = join(repository, '.tradewind/schemathesis/bin/schemathesis');
const configuration = join(repository, 'tools/src/fuzz/schemathesis.toml');

/** What is checked: no 5xx, no undeclared answer, none that violates its schema. */
const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];

/** Breaks the shop on purpose: a service that was told to die answers nobody, which would be no finding. */
const destructive = 'PUT /workshop/breakages/{id}';

/** Paths whose answers never end. */
const streams = '^/api/trail/(.+/)?stream$';

/** A busy machine needs longer until each operation has got a request. */
const longestSeconds = 64;

export interface FuzzRun {
  /** Address of the OpenAPI document. */
  readonly document: string;
  /** How long, unless operations are left then: it is repeated for twice as long. */
  readonly seconds: number;
  readonly seed: number;
  /** The header `Authorization` of each request. Undefined: the caller is not signed in. */
  readonly authorization: string | undefined;
}

export interface FuzzOutcome {
  /** Whether it reached every operation, and found nothing. */
  readonly passed: boolean;
  /** What Schemathesis printed. */
  readonly report: string;
}

/** Sends generated requests, valid and invalid, to every operation of a document. */
export async function schemathesis(run: FuzzRun, stop: AbortSignal): Promise<FuzzOutcome> {
  const { code, report } = await runOnce(run, stop);
  const passed = code === 0 && reachedAll(report);
  const longer = run.seconds * 2;
  if (passed || code !== 0 || longer > longestSeconds) return { passed, report };
  return schemathesis({ ...run, seconds: longer }, stop);
}

async function runOnce(run: FuzzRun, stop: AbortSignal): Promise<{ code: number | null; report: string }> {
  const signedIn = run.authorization === undefined ? [] : ['--config-file', configuration];
  const args = [...signedIn, 'run', run.document, '--checks', checks.join(','), '--continue-on-failure', '--no-color'];
  args.push('--max-time', String(run.seconds), '--seed', String(run.seed), '--request-timeout', '20');
  args.push('--warnings', 'off', '--exclude-name', destructive, '--exclude-path-regex', streams);
  const child = spawn(program, args, {
    cwd: join(repository, '.tradewind'),
    env: { ...process.env, FUZZ_AUTHORIZATION: run.authorization },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: stop,
  });
  let report = '';
  child.stdout.on('data', (chunk) => (report += chunk));
  child.stderr.on('data', (chunk) => (report += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, report };
}
