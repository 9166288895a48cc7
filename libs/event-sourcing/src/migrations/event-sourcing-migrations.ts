import { CreateEventStore1760000000040 } from './create-event-store.migration.js';

/** The tables of the event store. A service runs them with its own migrations. */
export const eventSourcingMigrations = [CreateEventStore1760000000040];
