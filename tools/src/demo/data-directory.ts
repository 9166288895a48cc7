import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeEmbeddedPostgres } from '@tradewind/embedded-postgres';
import { DemoError } from './demo-error.js';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.js';

/** Everything that a demo keeps on disk. Only one running demo at a time uses it. */
export class DataDirectory {
  constructor(readonly path: string) {}

  get postgres(): string {
    return join(this.path, 'postgres');
  }

  get secretsFile(): string {
    return join(this.path, 'secrets.json');
  }

  get processesFile(): string {
    return join(this.path, 'processes.json');
  }

  get logs(): string {
    return join(this.path, 'logs');
  }

  logFile(service: string): string {
    return join(this.logs, `${service}.log`);
  }

  /** Throws when another running demo uses the directory. */
  lock(): void {
    this.refuseForeign();
    mkdirSync(this.logs, { recursive: true });
    const owner = readIdentity(this.lockFile);
    if (owner && isRunning(owner)) {
      throw new DemoError(
        `Another demo (process ${owner.pid}) uses ${this.path}.\n` +
          'Stop it first, or give this one a directory of its own: npm run demo -- --data DIR --port N',
      );
    }
    writeFileSync(this.lockFile, JSON.stringify(identityOf(process.pid)));
  }

  unlock(): void {
    rmSync(this.lockFile, { force: true });
  }

  /** Deletes everything but the lock. */
  clear(): void {
    removeEmbeddedPostgres(this.postgres);
    for (const entry of readdirSync(this.path)) {
      if (entry !== 'launcher.json') rmSync(join(this.path, entry), { recursive: true, force: true });
    }
    mkdirSync(join(this.path, 'logs'));
  }

  remove(): void {
    this.clear();
    rmSync(this.path, { recursive: true, force: true });
  }

  private get lockFile(): string {
    return join(this.path, 'launcher.json');
  }

  /** Without this check, --reset could delete other people's files. */
  private refuseForeign(): void {
    if (!existsSync(this.path)) return;
    const entries = readdirSync(this.path);
    if (entries.length > 0 && !entries.includes('logs')) {
      throw new DemoError(`${this.path} is neither empty nor the data directory of a demo.`);
    }
  }
}

function readIdentity(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}
