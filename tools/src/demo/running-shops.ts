import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './demo-options.js';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.js';

/** A demo that runs here, as the other commands find it. */
export interface RunningShop {
  readonly url: string;
  readonly dataDirectory: string;
  /** Where its PostgreSQL listens. */
  readonly database: { readonly host: string; readonly port: number };
}

type Entry = RunningShop & { readonly process: ProcessIdentity };

/** The demos that were started from this clone of the repository and still run. */
export class RunningShops {
  constructor(private readonly directory = join(repository, '.tradewind/running')) {}

  add(shop: RunningShop): void {
    mkdirSync(this.directory, { recursive: true });
    this.entries().forEach(([file, { process }]) => isRunning(process) || rmSync(file, { force: true }));
    const entry = { ...shop, process: identityOf(process.pid) };
    writeFileSync(this.ownFile, JSON.stringify(entry));
  }

  remove(): void {
    rmSync(this.ownFile, { force: true });
  }

  /** Those whose process has ended are left out. */
  list(): RunningShop[] {
    return this.entries().flatMap(([, { process, ...shop }]) => (isRunning(process) ? [shop] : []));
  }

  private get ownFile(): string {
    return join(this.directory, `${process.pid}.json`);
  }

  private entries(): [file: string, entry: Entry][] {
    try {
      const files = readdirSync(this.directory).map((name) => join(this.directory, name));
      return files.map((file) => [file, JSON.parse(readFileSync(file, 'utf8')) as Entry]);
    } catch {
      return [];
    }
  }
}
