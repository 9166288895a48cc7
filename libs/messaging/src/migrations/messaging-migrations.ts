import { CreateInbox1760000000012 } from './create-inbox.migration.js';
import { CreateOutboxRelay1760000000011 } from './create-outbox-relay.migration.js';
import { CreateOutbox1760000000010 } from './create-outbox.migration.js';
import { RotateOutbox1760000000013 } from './rotate-outbox.migration.js';

/** The tables of the outbox, its relay and the inbox, in the service's own database. */
export const messagingMigrations = [
  CreateOutbox1760000000010,
  CreateOutboxRelay1760000000011,
  CreateInbox1760000000012,
  RotateOutbox1760000000013,
];
