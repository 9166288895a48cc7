import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, type TestDatabase } from '@tradewind/embedded-postgres';
import { Client } from 'pg';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { configureHttp, httpAdapter } from '../index.js';
import { parcelDeskModule } from './parcel-desk.module.js';
import { TokenIssuer } from './token-issuer.js';

/** A small service on the platform with real sockets, a real database and real keys. */
export class ParcelDesk {
  private constructor(
    private readonly running: NestFastifyApplication | undefined,
    readonly issuer: TokenIssuer,
    readonly database: TestDatabase,
    readonly broker: TestDatabase,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async open({ started = true, insight = 'open' } = {}): Promise<ParcelDesk> {
    const [database, broker] = [await createTestDatabase(), await createTestDatabase()];
    const issuer = await TokenIssuer.open();
    Object.assign(process.env, {
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATABASE_URL: database.url,
      BROKER: 'postgres',
      BROKER_URL: broker.url,
      ...issuer.settings,
      INSIGHT_ACCESS: insight,
    });
    return new ParcelDesk(started ? await ParcelDesk.start() : undefined, issuer, database, broker, async () => {
      await issuer.goDown();
      await database.drop();
      await broker.drop();
    });
  }

  /** Starts another instance with the same settings. */
  static async start(): Promise<NestFastifyApplication> {
    const app = await NestFactory.create<NestFastifyApplication>(parcelDeskModule(), httpAdapter(), {
      bodyParser: false,
      logger: false,
      abortOnError: false,
    });
    configureHttp(app);
    await app.listen(0, '127.0.0.1');
    return app;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  get brokerUrl(): string {
    return this.broker.url;
  }

  get app(): NestFastifyApplication {
    return this.running!;
  }

  get http() {
    return request(this.app.getHttpServer() as Server);
  }

  /** Takes every connection of the service's pool, as statements that never end would. */
  async exhaustPool(): Promise<{ release(): Promise<void> }> {
    const dataSource = this.app.get(DataSource);
    const runners = Array.from({ length: 10 }, () => dataSource.createQueryRunner());
    await Promise.all(runners.map((runner) => runner.connect()));
    return { release: async () => void (await Promise.all(runners.map((runner) => runner.release()))) };
  }

  async query<Row extends object>(sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    const { rows } = await client.query<Row>(sql);
    await client.end();
    return rows;
  }

  async close(): Promise<void> {
    await this.running?.close();
    await this.cleanUp();
  }
}
