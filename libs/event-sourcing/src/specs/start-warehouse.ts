import type { Provider, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationModule, applicationMigrations, Clock, UnitOfWork } from '@tradewind/application';
import { createTestDatabase } from '@tradewind/embedded-postgres';
import { DataSource } from 'typeorm';
import { EventSourcingModule } from '../event-sourcing.module.js';
import { eventSourcingMigrations } from '../migrations/event-sourcing-migrations.js';
import { EventStore } from '../store/event-store.js';
import { MovedClock } from './moved-clock.js';
import { stockEvents } from './stock-events.js';
import { StockItemRepository } from './stock-item.repository.js';

/** The service that the specs use, and access to its database from outside. */
export interface Warehouse {
  readonly url: string;
  readonly unitOfWork: UnitOfWork;
  readonly eventStore: EventStore;
  readonly items: StockItemRepository;
  readonly clock: MovedClock;
  get<T>(type: Type<T>): T;
  /** Runs on a separate connection, so it sees only committed data. */
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export interface WarehouseParts {
  readonly providers?: Provider[];
  /** The database of a warehouse that was started before; `stop` leaves it alone then. */
  readonly url?: string;
  readonly poolSize?: number;
}

export async function startWarehouse({ providers = [], url, poolSize = 20 }: WarehouseParts = {}): Promise<Warehouse> {
  const database = url === undefined ? await createTestDatabase() : { url, drop: async () => undefined };
  const app = await Test.createTestingModule({
    imports: [...warehouseModules(database.url, poolSize), EventSourcingModule.forRoot({ eventTypes: stockEvents })],
    providers: [StockItemRepository, ...providers],
  })
    .overrideProvider(Clock)
    .useValue(new MovedClock())
    .compile();
  app.enableShutdownHooks([]);
  await app.init();
  const dataSource = app.get(DataSource);
  return {
    url: database.url,
    unitOfWork: app.get(UnitOfWork, { strict: false }),
    eventStore: app.get(EventStore, { strict: false }),
    items: app.get(StockItemRepository),
    clock: app.get<MovedClock>(Clock as never, { strict: false }),
    get: (type) => app.get(type, { strict: false }),
    query: (sql, parameters) => dataSource.query(sql, parameters),
    stop: () => app.close().then(() => database.drop()),
  };
}

function warehouseModules(url: string, poolSize: number) {
  const migrations = [...applicationMigrations, ...eventSourcingMigrations];
  const pool = { extra: { max: poolSize } };
  return [
    TypeOrmModule.forRoot({ type: 'postgres', url, migrations, migrationsRun: true, retryAttempts: 0, ...pool }),
    ApplicationModule.forRoot(),
  ];
}
