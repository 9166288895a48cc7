import { CreateDeadLetter1760000000014 } from './create-dead-letter.migration.js';
import { CreateInbox1760000000012 } from './create-inbox.migration.js';
import { CreateOutboxRelay1760000000011 } from './create-outbox-relay.migration.js';
import { CreateOutbox1760000000010 } from './create-outbox.migration.js';
import { CreateProjectionGenerations1760000000039 } from './create-projection-generations.migration.js';
import { CreateTopicPartitions1760000000028 } from './create-topic-partitions.migration.js';
import { IndexDiscardedLetters1760000000016 } from './index-discarded-letters.migration.js';
import { RotateOutbox1760000000013 } from './rotate-outbox.migration.js';
import { WidenInbox1760000000015 } from './widen-inbox.migration.js';

/** The tables of the outbox, its relay, the inbox and the dead letters. */
export const messagingMigrations = [
  CreateOutbox1760000000010,
  CreateOutboxRelay1760000000011,
  CreateInbox1760000000012,
  RotateOutbox1760000000013,
  CreateDeadLetter1760000000014,
  WidenInbox1760000000015,
  IndexDiscardedLetters1760000000016,
  CreateTopicPartitions1760000000028,
];

/** The tables of the generations, for a service with projections that are rebuilt. */
export const projectionMigrations = [CreateProjectionGenerations1760000000039];
