import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrokerConfig } from '@tradewind/broker';
import { repository } from '../demo/demo-options.js';
import { JourneysError } from './journeys-error.js';

const program = join(repository, 'node_modules/@playwright/test/cli.js');
const folder = join(repository, 'apps/web/journeys');
const reportFile = join(repository, '.tradewind/journeys/report.json');

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface PlaywrightRun {
  /** Of a running shop. */
  readonly url: string;
  readonly project: 'journeys' | 'pictures';
  /** What Playwright is told besides, such as a part of a file's name. */
  readonly args: readonly string[];
  /** Of the shop, for a journey that needs a broken message; undefined if nothing is known of it. */
  readonly broker: BrokerConfig | undefined;
}

/**
 * Runs the journeys of a project in Chromium.
 *
 * @throws JourneysError if there is no Chromium, or if Playwright has not run any
 */
export async function runPlaywright(
  { url, project, args, broker }: PlaywrightRun,
  signal: AbortSignal,
): Promise<Counts> {
  const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(chromium)) {
    throw new JourneysError(`There is no ${chromium}. Install Chromium (Debian: chromium), or name it with CHROMIUM.`);
  }
  rmSync(reportFile, { force: true });
  const child = spawn(process.execPath, [program, 'test', '--config', folder, `--project=${project}`, ...args], {
    cwd: repository,
    env: { ...process.env, SHOP_URL: url, CHROMIUM: chromium, ...(broker && { SHOP_BROKER: JSON.stringify(broker) }) },
    stdio: 'inherit',
    signal,
  });
  await once(child, 'close');
  if (!existsSync(reportFile)) throw new JourneysError('Playwright has run no journey; the reason is above.');
  return countsOf(JSON.parse(readFileSync(reportFile, 'utf8')) as Report);
}

interface Report {
  readonly errors: readonly unknown[];
  /** The numbers of tests: passed, failed, passed at the second attempt, skipped. */
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
}

/** A file that can't be loaded, or a failure outside of tests, counts as one. */
export function countsOf({ errors, stats }: Report): Counts {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}
