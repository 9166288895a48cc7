import { applicationMigrations } from '@tradewind/application';
import { eventSourcingMigrations } from '@tradewind/event-sourcing';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { PARCELS, TEXT } from './moved-parcel.js';

export function storeOptions(url: string): DataSourceOptions {
  const migrations = [...applicationMigrations, ...eventSourcingMigrations] as DataSourceOptions['migrations'];
  return { type: 'postgres', url, poolSize: 20, migrations };
}

/** Creates the tables of the event store, with so many events that wait to be projected. */
export async function createStore(url: string, events: number): Promise<void> {
  const dataSource = await new DataSource(storeOptions(url)).initialize();
  await dataSource.runMigrations();
  await dataSource.query(
    `INSERT INTO stored_events (event_id, stream, version, type, type_version, data, occurred_at)
     SELECT gen_random_uuid(), 'parcel:' || n % $2, n / $2 + 1, 'parcel-moved', 1,
       jsonb_build_object('parcel', n % $2, 'text', $3::text), now()
     FROM generate_series(0, $1 - 1) AS n`,
    [events, PARCELS, TEXT],
  );
  await dataSource.query('ANALYZE stored_events');
  await dataSource.destroy();
}
