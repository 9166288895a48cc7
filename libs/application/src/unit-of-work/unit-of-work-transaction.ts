import { Injectable } from '@nestjs/common';
import type { Step } from '@tradewind/trail';
import { DataSource, type QueryRunner } from 'typeorm';
import { CommitOutcomeUnknownError } from '../errors/commit-outcome-unknown-error.js';
import { DatabaseConnectionLostError } from '../errors/database-connection-lost-error.js';
import { SwallowedFailureError } from '../errors/swallowed-failure-error.js';
import type { PipelinedConnection } from '../pipeline/pipelined-connection.js';
import { clientOf, isConnectionGone, postgresFailureOf } from '../typeorm/typeorm-internals.js';
import { DESCRIBE_TRANSACTION } from './rows-written.js';
import { RunningUnitOfWork } from './running-unit-of-work.js';
import { Savepoint } from './savepoint.js';
import { Statements } from './statements.js';
import { currentTrail, type Trail, traceShared } from './trail.js';
import { startLimitedTransaction } from './transaction-limits.js';

/** One database transaction for one attempt at a unit of work. */
@Injectable()
export class UnitOfWorkTransaction {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: Statements,
  ) {}

  /** Commits the changes of `work`. If `work` fails, rolls everything back and throws its error. */
  async run<T>(name: string, attempt: number, work: (running: RunningUnitOfWork) => Promise<T>): Promise<T> {
    const queryRunner = this.dataSource.createQueryRunner();
    const running = new RunningUnitOfWork(name, attempt, queryRunner.manager);
    try {
      await startLimitedTransaction(queryRunner);
      const result = await work(running);
      await this.commit(running, queryRunner);
      return result;
    } catch (error) {
      const isUndone = await this.rollback(running, queryRunner);
      if (running.isCommitting && !isUndone) throw new CommitOutcomeUnknownError(name, error);
      throw isConnectionGone(error) ? new DatabaseConnectionLostError(name, error) : error;
    } finally {
      running.ended = true;
      running.items.forEach(({ ended }) => ended());
      await queryRunner.release();
    }
  }

  async savepoint(running: RunningUnitOfWork): Promise<Savepoint> {
    const queryRunner = running.manager.queryRunner!;
    await this.assertNotAborted(running, queryRunner);
    return Savepoint.set(running, await connectionOf(queryRunner), this.statements);
  }

  /** Waits until all enqueued statements have been executed. */
  async settle({ manager }: RunningUnitOfWork): Promise<void> {
    const connection = await connectionOf(manager.queryRunner!);
    await connection.settle();
  }

  /** Whether a statement has failed and its effect has not been undone. */
  hasFailed({ manager }: RunningUnitOfWork): boolean {
    return this.statements.of(manager.queryRunner!).hasFailed;
  }

  /** @throws SwallowedFailureError when a failed statement was ignored */
  async assertIntact(running: RunningUnitOfWork): Promise<void> {
    await this.assertNotAborted(running, running.manager.queryRunner!);
  }

  /** Enqueued statements are sent with COMMIT. If one fails, PostgreSQL skips COMMIT, and that error is thrown. */
  private async commit(running: RunningUnitOfWork, queryRunner: QueryRunner): Promise<void> {
    const { name, attempt } = running;
    const connection = await connectionOf(queryRunner);
    await traceShared(trailsOf(running), { kind: 'commit', name, attempt }, async (steps) => {
      await this.assertNotAborted(running, queryRunner);
      await this.describe(queryRunner, steps);
      if (connection.isUntouched) return connection.withoutSending(() => queryRunner.commitTransaction());
      running.isCommitting = true;
      try {
        await queryRunner.commitTransaction();
      } finally {
        await connection.settle();
      }
      this.assertCommitted(running, queryRunner);
    });
  }

  /** Returns true if the database confirmed the rollback, or if no confirmation is needed. */
  private async rollback(running: RunningUnitOfWork, queryRunner: QueryRunner): Promise<boolean> {
    if (!queryRunner.isTransactionActive) return true;
    const { name, attempt } = running;
    const connection = await connectionOf(queryRunner);
    connection.discard();
    let isUndone = true;
    await traceShared(trailsOf(running), { kind: 'rollback', name, attempt }, async (steps) => {
      await this.describe(queryRunner, steps).catch(() => undefined);
      const end = () => queryRunner.rollbackTransaction();
      await (connection.isUntouched ? connection.withoutSending(end) : end()).catch((error: unknown) => {
        isUndone = false;
        steps.forEach((step) => step.fail(error));
      });
    });
    return isUndone;
  }

  /** Queries the transaction's id and row count only if a step is recorded. */
  private async describe(queryRunner: QueryRunner, steps: readonly Step[]): Promise<void> {
    if (!steps.some((step) => step.isRecorded)) return;
    const connection = await connectionOf(queryRunner);
    if (connection.isUntouched) return steps.forEach((step) => step.set({ rowsWritten: 0 }));
    const [{ id, rowsWritten }] = await queryRunner.query(DESCRIBE_TRANSACTION);
    steps.forEach((step) => step.set({ transactionId: id ?? undefined, rowsWritten: rowsWritten ?? undefined }));
  }

  private assertCommitted({ name }: RunningUnitOfWork, queryRunner: QueryRunner): void {
    const { commitAnswer } = this.statements.of(queryRunner);
    if (commitAnswer === 'COMMIT') return;
    throw new SwallowedFailureError(name, new Error(`PostgreSQL answered COMMIT with ${commitAnswer}`));
  }

  /** After a failed statement, PostgreSQL answers COMMIT with a silent ROLLBACK, and any other statement fails. */
  private async assertNotAborted(running: RunningUnitOfWork, queryRunner: QueryRunner): Promise<void> {
    if (!this.statements.of(queryRunner).hasFailed) return;
    await queryRunner.query('SELECT 1').catch((error: unknown) => {
      throw isAborted(error) ? new SwallowedFailureError(running.name, error) : error;
    });
  }
}

/** The connection that `startLimitedTransaction` gave to the query runner. */
function connectionOf(queryRunner: QueryRunner): Promise<PipelinedConnection> {
  return clientOf(queryRunner) as Promise<PipelinedConnection>;
}

function trailsOf({ items }: RunningUnitOfWork): readonly Trail[] {
  return items.length > 0 ? items.map(({ trail }) => trail) : [currentTrail()];
}

function isAborted(error: unknown): boolean {
  return postgresFailureOf(error).code === '25P02';
}
