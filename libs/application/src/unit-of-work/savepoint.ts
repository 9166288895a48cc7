import type { PipelinedConnection } from '../pipeline/pipelined-connection.js';
import type { BatchItem } from './batch-item.js';
import type { RunningUnitOfWork } from './running-unit-of-work.js';
import type { Statements } from './statements.js';
import { traceShared } from './trail.js';

const SET = { name: 'SAVEPOINT batch', text: 'SAVEPOINT batch' };
const RELEASE = { name: 'RELEASE SAVEPOINT batch', text: 'RELEASE SAVEPOINT batch' };
const ROLL_BACK = 'ROLLBACK TO SAVEPOINT batch';

/** A point in a unit of work to which it can roll back. Only the latest savepoint can be used. */
export class Savepoint {
  private constructor(
    private readonly running: RunningUnitOfWork,
    private readonly connection: PipelinedConnection,
    private readonly statements: Statements,
    private readonly restore: () => BatchItem[],
  ) {}

  /** Costs no round trip, because it is sent with the next statement. */
  static async set(
    running: RunningUnitOfWork,
    connection: PipelinedConnection,
    statements: Statements,
  ): Promise<Savepoint> {
    const queryRunner = running.manager.queryRunner!;
    const savepoint = new Savepoint(running, connection, statements, running.remember());
    if (running.hasSavepoint) await connection.enqueue(queryRunner, RELEASE);
    await connection.enqueue(queryRunner, SET);
    running.hasSavepoint = true;
    return savepoint;
  }

  /**
   * Undoes everything since the savepoint: writes, domain events, hooks and failures. Aggregates are loaded again. It
   * may be called more than once.
   */
  async rollback(): Promise<void> {
    const { name, attempt, manager } = this.running;
    const undone = this.restore();
    const trails = undone.map(({ trail }) => trail);
    await traceShared(trails, { kind: 'rollback', name, attempt }, async () => {
      const rollBack = () => manager.queryRunner!.query(ROLL_BACK);
      // The rollback is sent with the waiting statements. If one of them fails, PostgreSQL skips it, so it is sent
      // again.
      await (this.connection.isSettled ? rollBack() : rollBack().catch(rollBack));
      await this.connection.settle().catch(() => undefined);
    }).finally(() => undone.forEach(({ ended }) => ended()));
    this.statements.forgetFailure(manager.queryRunner!);
  }
}
