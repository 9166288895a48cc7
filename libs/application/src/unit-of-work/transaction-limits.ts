import type { QueryRunner } from 'typeorm';

const LIMITS =
  'SET LOCAL statement_timeout = 15000; SET LOCAL lock_timeout = 5000; SET LOCAL idle_in_transaction_session_timeout = 30000';

/**
 * Starts a transaction in which no statement may run longer than 15 s, wait for a lock longer than 5 s, or leave the
 * transaction idle for 30 s. Begin and limits go in one request: each request costs a unit of work a round trip.
 */
export async function startLimitedTransaction(queryRunner: QueryRunner): Promise<void> {
  const send = queryRunner.query.bind(queryRunner) as (sql: string) => Promise<unknown>;
  const own = queryRunner as { query: unknown };
  own.query = (sql: string) => send(`${sql}; ${LIMITS}`);
  try {
    await queryRunner.startTransaction();
  } finally {
    delete own.query;
  }
}
