import type { ModuleMetadata, Provider, Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { createTestDatabase } from '@tradewind/embedded-postgres';
import { DataSource } from 'typeorm';
import { UnitOfWorkBatch } from '../batch.js';
import { applicationMigrations, ApplicationModule, UnitOfWork } from '../index.js';
import { CreateShop1760000000099 } from './create-shop.migration.js';
import { Journal } from './journal.js';
import { OrderRepository } from './order.repository.js';
import { orderItemSchema, orderSchema } from './order.schema.js';
import { StartOrderHandler } from './start-order.js';

/** The shop that the specs use: its commands, its unit of work, and access to its database from outside. */
export interface Shop {
  readonly commandBus: CommandBus;
  readonly unitOfWork: UnitOfWork;
  readonly batch: UnitOfWorkBatch;
  readonly orders: OrderRepository;
  get<T>(type: Type<T>): T;
  /** Runs on a separate connection, so it sees only committed data. */
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** The committed lines of the journal. */
  journal(): Promise<string[]>;
  stop(): Promise<void>;
}

export interface ShopParts extends Pick<ModuleMetadata, 'imports'> {
  readonly providers?: Provider[];
  /** Allows a proxy in front of the database. Returns the URL to connect to. */
  readonly wayTo?: (databaseUrl: string) => Promise<string>;
}

export async function startShop(parts: ShopParts = {}): Promise<Shop> {
  const database = await createTestDatabase();
  const url = (await parts.wayTo?.(database.url)) ?? database.url;
  const app = await Test.createTestingModule({
    imports: [...shopModules(url), ...(parts.imports ?? [])],
    providers: [Journal, OrderRepository, StartOrderHandler, ...(parts.providers ?? [])],
  }).compile();
  await app.init();
  return { ...partsOf(app), stop: () => app.close().then(() => database.drop()) };
}

/** The database and the buses. A spec that does not start the whole shop imports them itself. */
export function shopModules(url: string): NonNullable<ModuleMetadata['imports']> {
  const migrations = [...applicationMigrations, CreateShop1760000000099];
  const entities = [orderSchema, orderItemSchema];
  return [
    TypeOrmModule.forRoot({ type: 'postgres', url, entities, migrations, migrationsRun: true, retryAttempts: 0 }),
    ApplicationModule.forRoot(),
  ];
}

function partsOf(app: TestingModule): Omit<Shop, 'stop'> {
  const dataSource = app.get(DataSource);
  return {
    commandBus: app.get(CommandBus),
    unitOfWork: app.get(UnitOfWork),
    batch: app.get(UnitOfWorkBatch),
    orders: app.get(OrderRepository),
    get: (type) => app.get(type, { strict: false }),
    query: (sql, parameters) => dataSource.query(sql, parameters),
    journal: async () => {
      const rows: { line: string }[] = await dataSource.query('SELECT line FROM journal ORDER BY id');
      return rows.map(({ line }) => line);
    },
  };
}
