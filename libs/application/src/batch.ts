/**
 * For libraries that handle many messages in one transaction and must be able to undo one without the others. Services
 * do not need it; their handlers use `UnitOfWork`.
 */
export type { Savepoint } from './unit-of-work/savepoint.js';
export { type Enqueued, UnitOfWorkBatch } from './unit-of-work/unit-of-work-batch.js';
