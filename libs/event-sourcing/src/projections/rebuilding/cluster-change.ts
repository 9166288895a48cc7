import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const LOCK_CLUSTER = `
  SELECT e.system_identifier <> c.system_identifier AS moved
  FROM event_store_clusters AS e CROSS JOIN pg_control_system() AS c FOR UPDATE OF e`;

/** Below every transaction id of a running cluster. */
const FORGET_TRANSACTIONS = `UPDATE stored_events SET transaction_id = '3'`;

const FORGET_PROGRESS = `
  UPDATE event_projections
  SET version = 0, old_snapshot = DEFAULT, new_snapshot = NULL, last_position = NULL, end_position = NULL`;

const REMEMBER_CLUSTER = `
  UPDATE event_store_clusters SET system_identifier = c.system_identifier FROM pg_control_system() AS c`;

/**
 * Transaction ids and snapshots mean nothing in another database cluster. After a restore into one, every projection is rebuilt;
 * queries find the restored tables in the meantime.
 */
@Injectable()
export class ClusterChange {
  private readonly logger = new Logger('Projections');

  constructor(private readonly dataSource: DataSource) {}

  async handle(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [{ moved }] = await manager.query<[{ moved: boolean }]>(LOCK_CLUSTER);
      if (moved) await this.forget(manager);
    });
  }

  private async forget(manager: EntityManager): Promise<void> {
    this.logger.warn('The database was restored into another cluster: all projections are rebuilt');
    await manager.query('SET LOCAL statement_timeout = 0');
    for (const statement of [FORGET_TRANSACTIONS, FORGET_PROGRESS, REMEMBER_CLUSTER]) await manager.query(statement);
  }
}
