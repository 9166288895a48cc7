import { AsyncLocalStorage } from 'node:async_hooks';
import { DBOS } from '@dbos-inc/dbos-sdk';
import {
  type DataSourceTransactionHandler,
  DBOSStepAlreadyRecordedError,
  migrateDataSourcePG,
  registerDataSource,
  replayRecordedStep,
  runTransaction,
} from '@dbos-inc/dbos-sdk/datasource';
import type { Pool, PoolClient } from 'pg';

const RECORDED = 'SELECT output, error FROM dbos.transaction_completion WHERE workflow_id = $1 AND function_num = $2';
const RECORD = `
  INSERT INTO dbos.transaction_completion (workflow_id, function_num, output) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;

/**
 * Steps of DBOS whose effect and whose checkpoint are one transaction over pg. DBOS's own packages for that are of its version 4
 * and do not start with version 5.3; this one does what they do, with as few statements.
 */
export class DbosDataSource implements DataSourceTransactionHandler {
  readonly name = 'bench';
  private readonly transaction = new AsyncLocalStorage<PoolClient>();

  constructor(private readonly pool: Pool) {
    registerDataSource(this);
  }

  run(name: string, work: (client: PoolClient) => Promise<void>): Promise<void> {
    return runTransaction(() => work(this.transaction.getStore()!), name, { dsName: this.name });
  }

  async initialize(): Promise<void> {
    const client = await this.pool.connect();
    await client.query('BEGIN');
    await migrateDataSourcePG(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows);
    await client.query('COMMIT');
    client.release();
  }

  async destroy(): Promise<void> {}

  async invokeTransactionFunction<This, Args extends unknown[], Return>(
    _: unknown,
    target: This,
    work: (this: This, ...args: Args) => Promise<Return>,
    ...args: Args
  ): Promise<Return> {
    const step = [DBOS.workflowID, DBOS.stepID] as const;
    const { rows } = await this.pool.query<{ output: string | null; error: string | null }>(RECORDED, [...step]);
    if (rows[0]) return replayRecordedStep<Return>(rows[0]);
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const result = await this.transaction.run(client, () => work.call(target, ...args));
      const { rowCount } = await client.query(RECORD, [...step, JSON.stringify({ json: result ?? null })]);
      if (rowCount === 0) throw new DBOSStepAlreadyRecordedError(step[0]!, step[1]!);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
}
