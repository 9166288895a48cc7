import { CreateEventProjections1760000000041 } from './create-event-projections.migration.js';
import { CreateEventStore1760000000040 } from './create-event-store.migration.js';

/** The tables of the event store and of its projections' progress. A service runs them with its own migrations. */
export const eventSourcingMigrations = [CreateEventStore1760000000040, CreateEventProjections1760000000041];
