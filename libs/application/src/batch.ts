/**
 * For a library that handles many messages in one transaction, and must undo one without the others. A service has no use
 * for it: what its handlers see is `UnitOfWork`.
 */
export type { Savepoint } from './unit-of-work/savepoint.js';
export { type Enqueued, UnitOfWorkBatch } from './unit-of-work/unit-of-work-batch.js';
