import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TokenIssuer } from '@tradewind/testing';
import type { BenchOptions } from '../bench-options.js';
import { NotHereError } from '../runner/not-here.error.js';
import { Kafka } from './kafka.js';
import { javaVersion } from './java-version.js';
import { findPgbench } from './pgbench.js';
import { PostgresServer } from './postgres-server.js';
import { ProgramProcess, type ProgramStart } from './program-process.js';

/** The resources that benchmarks use on this machine. */
export class Surroundings {
  readonly pgbench = findPgbench();
  readonly java = javaVersion();
  private readonly processes = new Set<ProgramProcess>();
  private readonly cleanups = new Set<() => Promise<void>>();
  private closing: Promise<void> | undefined;

  private constructor(
    readonly pairs: number,
    readonly quick: boolean,
    /** A directory for files of this run. It is deleted at the end. */
    readonly directory: string,
    readonly postgres: PostgresServer,
    readonly kafka: Kafka | undefined,
    readonly debezium: string | undefined,
    /** The origin of a running shop that is to be measured instead of one of its own. */
    readonly url: string | undefined,
  ) {}

  static async open({ pairs, quick, kafka, debezium, url }: BenchOptions): Promise<Surroundings> {
    const directory = mkdtempSync(join(tmpdir(), 'tradewind-bench-'));
    const postgres = await PostgresServer.start(join(directory, 'postgres'));
    const broker = kafka === undefined ? undefined : await Kafka.connect(kafka);
    return new Surroundings(pairs, quick, directory, postgres, broker, debezium, url);
  }

  /** Selects the size of a workload: `full` for meaningful figures, `quick` to check that everything works. */
  size(full: number, quick: number): number {
    return this.quick ? quick : full;
  }

  /** @throws NotHereError */
  requireKafka(): Kafka {
    if (this.kafka) return this.kafka;
    throw new NotHereError('it needs Kafka: npm run bench -- --kafka HOST:PORT');
  }

  /** @throws NotHereError */
  requirePgbench(): string {
    if (this.pgbench !== undefined) return this.pgbench;
    throw new NotHereError('pgbench is not installed (Debian: postgresql-contrib)');
  }

  /** Opens an issuer of tokens, which goes down at the end of the benchmark. */
  async openTokenIssuer(): Promise<TokenIssuer> {
    const issuer = await TokenIssuer.open();
    this.onEnd(() => issuer.close());
    return issuer;
  }

  /** Starts a program in a separate process. It is stopped at the end of the benchmark at the latest. */
  async start(start: Omit<ProgramStart, 'directory'>): Promise<ProgramProcess> {
    const process = new ProgramProcess({ ...start, directory: this.directory });
    this.processes.add(process);
    await process.ready();
    return process;
  }

  /**
   * Registers cleanup for anything that is not a program of this project. It runs at the end of the benchmark, however
   * that ends.
   */
  onEnd(cleanup: () => Promise<void>): void {
    this.cleanups.add(cleanup);
  }

  /** Ends what a benchmark has started, so that nothing of it disturbs the next one, even if it failed while preparing. */
  async endBenchmark(): Promise<void> {
    await Promise.all([...this.processes].map((process) => process.stop()));
    await Promise.allSettled([...this.cleanups].map((cleanup) => cleanup()));
    this.processes.clear();
    this.cleanups.clear();
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    await this.endBenchmark();
    await this.kafka?.close();
    await this.postgres.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
