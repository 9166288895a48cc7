import { isTraced } from '@tradewind/trail';
import type { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { clientOf, sendBy } from '../typeorm/typeorm-internals.js';
import { PipelinedConnection } from '../pipeline/pipelined-connection.js';
import { REMEMBER_ROWS_BEFORE } from './rows-written.js';

const LIMITS = [
  'SET LOCAL statement_timeout = 15000',
  'SET LOCAL lock_timeout = 5000',
  'SET LOCAL idle_in_transaction_session_timeout = 30000',
];

/**
 * Starts a transaction in which no statement may run longer than 15 s or wait for a lock longer than 5 s, and which may
 * not stay idle for 30 s. BEGIN and the limits are sent with the first statement, because each request costs a unit of
 * work a round trip.
 */
export async function startLimitedTransaction(queryRunner: QueryRunner): Promise<PipelinedConnection> {
  const connection = new PipelinedConnection((await clientOf(queryRunner)) as Client);
  sendBy(queryRunner, connection);
  await connection.open(() => queryRunner.startTransaction(), isTraced() ? [...LIMITS, REMEMBER_ROWS_BEFORE] : LIMITS);
  return connection;
}
