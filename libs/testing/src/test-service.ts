import type { Server } from 'node:http';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataOf, IntegrationEventContract } from '@tradewind/contracts';
import { createTestDatabase, type TestDatabase } from '@tradewind/embedded-postgres';
import { configureHttp, httpAdapter, shutDown, type Role } from '@tradewind/platform';
import { ServiceClock } from '@tradewind/scheduling';
import { Pool, type QueryResultRow } from 'pg';
import request from 'supertest';
import { TestBroker, type DeliveredEvent, type PublishedEvent } from './test-broker.js';
import { TokenIssuer, type PersonWishes } from './token-issuer.js';

export interface TestServiceOptions {
  name: string;
  /** Imports the module. It is called when the settings are in place. */
  module: () => Promise<Type>;
  /** Settings beyond those that every service has. */
  env?: Record<string, string>;
}

/** A real service on a real PostgreSQL server, with its own databases, listening on a free port. */
export class TestService {
  private constructor(
    private readonly name: string,
    readonly app: NestFastifyApplication,
    readonly url: string,
    private readonly issuer: TokenIssuer,
    private readonly broker: TestBroker,
    private readonly database: Pool,
    /** Does the work while the service can not reach its database: connections end, and new ones are refused. */
    readonly withoutDatabase: TestDatabase['whileAway'],
    private readonly dropDatabases: () => Promise<void>,
  ) {}

  static async start({ name, module, env = {} }: TestServiceOptions): Promise<TestService> {
    const [database, log, issuer] = await Promise.all([createTestDatabase(), createTestDatabase(), TokenIssuer.open()]);
    const broker = await TestBroker.connect(log.url);
    Object.assign(process.env, {
      PORT: '0',
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
      DATABASE_URL: database.url,
      BROKER: 'postgres',
      BROKER_URL: log.url,
      ...issuer.settings,
      CLOCK: 'movable',
      INSIGHT_ACCESS: process.env['INSIGHT_ACCESS'] ?? 'open',
      ...env,
    });
    const app = await NestFactory.create<NestFastifyApplication>(await module(), httpAdapter(), {
      bodyParser: false,
      abortOnError: false,
      logger: false,
    });
    configureHttp(app);
    await app.listen(0, '127.0.0.1');
    const pool = new Pool({ connectionString: database.url, max: 2 });
    // The database is dropped while the last connection may still be closing.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    return new TestService(name, app, await app.getUrl(), issuer, broker, pool, database.whileAway, async () => {
      await database.drop();
      await log.drop();
    });
  }

  /** An HTTP client. Its paths are those of the service. */
  get request(): ReturnType<typeof request> {
    return request(this.app.getHttpServer() as Server);
  }

  tokenFor(wishes: PersonWishes = {}): string {
    return this.issuer.tokenFor(wishes);
  }

  /** A token of a program that acts in its own name. */
  clientTokenFor(id: string, roles: readonly Role[]): string {
    return this.issuer.clientTokenFor(id, roles);
  }

  /** Moves the time of the service forward. Deadlines that are due then are handled at once. Resolves with the new time. */
  pass(time: { readonly seconds: number }): Promise<Date> {
    return this.app.get(ServiceClock).advance(time.seconds * 1_000);
  }

  /** Publishes an event as the service that owns the contract would. */
  async publish<C extends IntegrationEventContract>(contract: C, data: DataOf<C>): Promise<void> {
    await this.broker.publish(contract, data);
  }

  /** Publishes an event, whatever it contains. Resolves with its message id. */
  deliver(event: DeliveredEvent): Promise<string> {
    return this.broker.deliver(event);
  }

  /** Returns what happened to a message in this service: `handled`, the error of its dead letter, or `on its way`. */
  async fateOf(messageId: string): Promise<string> {
    const [letter] = await this.query<{ error: string }>('SELECT error FROM dead_letter WHERE message_id = $1', [
      messageId,
    ]);
    if (letter) return letter.error;
    const rows = await this.query('SELECT FROM inbox WHERE message_id = $1', [messageId]);
    return rows.length > 0 ? 'handled' : 'on its way';
  }

  /** The events of this contract that have reached the broker, oldest first per key. */
  async published<C extends IntegrationEventContract>(contract: C): Promise<PublishedEvent<C>[]> {
    return this.broker.published(contract);
  }

  async query<Row extends QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.database.query<Row>(sql, parameters)).rows;
  }

  /** Throws if an event that the service has published violates its released contract. */
  async stop(): Promise<void> {
    await shutDown(this.app);
    const violations = this.broker.violationsBy(this.name);
    await this.broker.close();
    await this.database.end();
    await this.issuer.close();
    await this.dropDatabases();
    if (violations.length > 0) throw new Error(`${this.name} broke its released contracts: ${violations.join('; ')}`);
  }
}

/** Starts a service for a spec. The module must be loaded by `import()`, so that it reads the settings made here. */
export function startTestService(options: TestServiceOptions): Promise<TestService> {
  return TestService.start(options);
}
