import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from '@tradewind/embedded-postgres';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../service-database.js';

const PREPARE = readFileSync(new URL('../../../../../deploy/debezium/prepare.sql', import.meta.url), 'utf8');

const settings = {
  fsync: 'off',
  wal_level: 'logical',
  max_slot_wal_keep_size: '48MB',
  max_wal_size: '32MB',
  min_wal_size: '32MB',
};

/** A PostgreSQL server with outboxes for change data capture. */
export class CapturedServer {
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'tradewind-captured-'));
  private server!: EmbeddedPostgres;

  async start(): Promise<void> {
    this.server = await startEmbeddedPostgres({ dataDir: this.dataDir, settings });
    await this.query(`CREATE ROLE cdc LOGIN REPLICATION PASSWORD 'cdc'`);
  }

  async kill(): Promise<void> {
    await this.server.kill();
  }

  async restart(): Promise<void> {
    this.server = await startEmbeddedPostgres({ dataDir: this.dataDir, port: this.server.port, settings });
  }

  async remove(): Promise<void> {
    await this.server.stop();
    removeEmbeddedPostgres(this.dataDir);
  }

  /** The database of a service, prepared for change data capture. */
  async createDatabase(): Promise<URL> {
    const name = `shop_${randomBytes(6).toString('hex')}`;
    await this.query(`CREATE DATABASE ${name}`);
    const url = this.urlOf(name);
    const dataSource = await new DataSource(dataSourceOptions(url.href)).initialize();
    try {
      await dataSource.query(PREPARE);
    } finally {
      await dataSource.destroy();
    }
    return url;
  }

  /** Writes enough to make PostgreSQL invalidate a slot that nothing reads. */
  async floodLog(): Promise<void> {
    await this.query('CREATE TABLE flood (text text)');
    for (let i = 0; i < 6; i += 1) {
      await this.query(`INSERT INTO flood SELECT repeat(md5(n::text), 32) FROM generate_series(1, 15000) n`);
      await this.query('SELECT pg_switch_wal()');
      await this.query('CHECKPOINT');
    }
    await this.query('DROP TABLE flood');
  }

  async query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const dataSource = await new DataSource({ type: 'postgres', url: this.urlOf('postgres').href }).initialize();
    try {
      return await dataSource.query<Row[]>(sql, values);
    } finally {
      await dataSource.destroy();
    }
  }

  private urlOf(database: string): URL {
    const url = new URL(this.server.url);
    url.pathname = `/${database}`;
    return url;
  }
}

/** The same database, with the login for change data capture. */
export function forCapture(url: URL): URL {
  return Object.assign(new URL(url), { username: 'cdc', password: 'cdc' });
}
