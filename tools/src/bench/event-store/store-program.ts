import 'reflect-metadata';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationModule, CurrentTransaction, PreparedStatement } from '@tradewind/application';
import { EventSourcingModule, EventStore, OnStoredEvent, Projection, Projections } from '@tradewind/event-sourcing';
import { ordersOf } from '../messaging/service-program.js';
import { PARCELS, ParcelMovedDomainEvent, parcelEvents, TEXT } from './moved-parcel.js';
import { storeOptions } from './store-database.js';

export interface StoreOrders {
  readonly databaseUrl: string;
  /** Appends by so many writers at once, each to the streams of its own parcels, one after the other. */
  readonly append?: { readonly writers: number; readonly seconds: number };
  /** Projects so many events, which are stored. */
  readonly project?: number;
}

const { databaseUrl, append, project } = ordersOf<StoreOrders>();
const show = new PreparedStatement('INSERT INTO parcel_moves (position, parcel, text) VALUES ($1, $2, $3)');

@Injectable()
class ParcelMovesProjection extends Projection {
  readonly name = 'parcel-moves';
  readonly version = 1;
  readonly tables = 'CREATE TABLE parcel_moves (position bigint PRIMARY KEY, parcel int NOT NULL, text text NOT NULL)';

  constructor(private readonly transaction: CurrentTransaction) {
    super();
  }

  @OnStoredEvent(ParcelMovedDomainEvent)
  async show({ parcel, text }: ParcelMovedDomainEvent, { position }: { position: string }): Promise<void> {
    await show.enqueue(this.transaction.manager, [position, parcel, text]);
  }
}

@Module({
  imports: [
    TypeOrmModule.forRoot(storeOptions(databaseUrl)),
    ApplicationModule.forRoot(),
    EventSourcingModule.forRoot({ eventTypes: parcelEvents }),
  ],
  providers: project === undefined ? [] : [ParcelMovesProjection],
})
class StoreModule {}

async function measureAppends({ writers, seconds }: NonNullable<StoreOrders['append']>): Promise<void> {
  const store = app.get(EventStore);
  const versions = new Map<number, number>();
  const run = async (milliseconds: number) => {
    const end = performance.now() + milliseconds;
    let appended = 0;
    const write = async (_: unknown, writer: number) => {
      for (let n = 0; performance.now() < end; n += 1) {
        const parcel = ((n * writers) % PARCELS) + writer;
        const version = versions.get(parcel) ?? 0;
        versions.set(
          parcel,
          await store.append(`parcel:${parcel}`, [new ParcelMovedDomainEvent(parcel, TEXT)], version),
        );
        appended += 1;
      }
    };
    await Promise.all(Array.from({ length: writers }, write));
    return appended;
  };
  await run(1_000);
  const started = performance.now();
  const cpu = process.cpuUsage();
  const appended = await run(seconds * 1_000);
  report(appended, started, cpu);
}

async function measureProjection(events: number): Promise<void> {
  const projections = app.get(Projections);
  let passed = 0;
  let started: { at: number; cpu: NodeJS.CpuUsage } | undefined;
  for (;;) {
    const { behind } = (await projections.list())[0]!;
    passed = events - behind.events;
    if (!started && passed > events / 10) started = { at: performance.now(), cpu: process.cpuUsage() };
    if (behind.events === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  report(events * 0.9, started!.at, started!.cpu);
}

function report(events: number, since: number, before: NodeJS.CpuUsage): void {
  const { user, system } = process.cpuUsage(before);
  const perSecond = events / ((performance.now() - since) / 1_000);
  process.send?.({ perSecond, cpuUsEach: (user + system) / events });
}

const app = await NestFactory.createApplicationContext(StoreModule, { logger: ['error', 'warn'] });
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.send?.('ready');
if (append) await measureAppends(append);
if (project !== undefined) await measureProjection(project);
