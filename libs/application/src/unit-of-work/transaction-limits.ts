import type { QueryRunner } from 'typeorm';

/** No statement of a unit of work may run longer than 15 s, wait for a lock longer than 5 s, or leave its transaction idle for 30 s. */
export async function limitTransaction(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(
    'SET LOCAL statement_timeout = 15000; SET LOCAL lock_timeout = 5000; SET LOCAL idle_in_transaction_session_timeout = 30000',
  );
}
