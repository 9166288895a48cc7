import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  private readonly whenClosing: (() => Promise<void>)[] = [];
  private closing: Promise<void> | undefined;

  private constructor(
    readonly pairs: number,
    readonly quick: boolean,
    /** A directory for files of this run. It is deleted at the end. */
    readonly directory: string,
    readonly postgres: PostgresServer,
    readonly kafka: Kafka | undefined,
    readonly debezium: string | undefined,
  ) {}

  static async open({ pairs, quick, kafka, debezium }: BenchOptions): Promise<Surroundings> {
    const directory = mkdtempSync(join(tmpdir(), 'tradewind-bench-'));
    const postgres = await PostgresServer.start(join(directory, 'postgres'));
    const broker = kafka === undefined ? undefined : await Kafka.connect(kafka);
    return new Surroundings(pairs, quick, directory, postgres, broker, debezium);
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

  /** Starts a program in a separate process. It is stopped at the end of the run at the latest. */
  async start(start: Omit<ProgramStart, 'directory'>): Promise<ProgramProcess> {
    const process = new ProgramProcess({ ...start, directory: this.directory });
    this.processes.add(process);
    await process.ready();
    return process;
  }

  /**
   * Registers cleanup for anything that is not a program of this project. It runs at the end of the run, however the
   * run ends.
   */
  onClose(work: () => Promise<void>): void {
    this.whenClosing.push(work);
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    await Promise.all([...this.processes].map((process) => process.stop()));
    await Promise.allSettled(this.whenClosing.map((work) => work()));
    await this.kafka?.close();
    await this.postgres.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
