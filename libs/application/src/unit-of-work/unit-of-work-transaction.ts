import { Injectable } from '@nestjs/common';
import type { Step } from '@tradewind/trail';
import {
  DataSource,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  type QueryRunner,
} from 'typeorm';
import { isDatabaseUnavailable } from '../database/unavailable-database.js';
import { CommitOutcomeUnknownError } from '../errors/commit-outcome-unknown-error.js';
import { DatabaseConnectionLostError } from '../errors/database-connection-lost-error.js';
import { SwallowedFailureError } from '../errors/swallowed-failure-error.js';
import { RunningUnitOfWork } from './running-unit-of-work.js';
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

  /** Commits what `work` did, or rolls all of it back and passes its error on. */
  async run<T>(name: string, attempt: number, work: (running: RunningUnitOfWork) => Promise<T>): Promise<T> {
    const queryRunner = this.dataSource.createQueryRunner();
    const running = new RunningUnitOfWork(name, attempt, queryRunner.manager);
    try {
      await startLimitedTransaction(queryRunner);
      const result = await work(running);
      await this.commit(running, queryRunner);
      return result;
    } catch (error) {
      await this.rollback(running, queryRunner);
      throw isConnectionGone(error) ? new DatabaseConnectionLostError(name, error) : error;
    } finally {
      running.ended = true;
      running.parts.forEach(({ ended }) => ended());
      await queryRunner.release();
    }
  }

  /** Marks a place to come back to: what it resolves to undoes everything since. */
  async mark(running: RunningUnitOfWork): Promise<() => Promise<void>> {
    const queryRunner = running.manager.queryRunner!;
    await this.assertNotAborted(running, queryRunner);
    const putBack = running.mark();
    await queryRunner.query(running.isMarked ? 'RELEASE SAVEPOINT mark; SAVEPOINT mark' : 'SAVEPOINT mark');
    running.isMarked = true;
    return async () => {
      const { name, attempt } = running;
      const undone = putBack();
      const trails = undone.map(({ trail }) => trail);
      await traceShared(trails, { kind: 'rollback', name, attempt }, async () => {
        await queryRunner.query('ROLLBACK TO SAVEPOINT mark');
      }).finally(() => undone.forEach(({ ended }) => ended()));
      this.statements.forgetFailure(queryRunner);
    };
  }

  /** @throws SwallowedFailureError when a failed statement was ignored */
  async assertIntact(running: RunningUnitOfWork): Promise<void> {
    await this.assertNotAborted(running, running.manager.queryRunner!);
  }

  private async commit(running: RunningUnitOfWork, queryRunner: QueryRunner): Promise<void> {
    const { name, attempt } = running;
    await traceShared(trailsOf(running), { kind: 'commit', name, attempt }, async (steps) => {
      await this.assertNotAborted(running, queryRunner);
      await this.describe(queryRunner, steps);
      await queryRunner.commitTransaction().catch((error: unknown) => {
        throw isDatabaseUnavailable(error) ? new CommitOutcomeUnknownError(name, error) : error;
      });
    });
  }

  private async rollback(running: RunningUnitOfWork, queryRunner: QueryRunner): Promise<void> {
    if (!queryRunner.isTransactionActive) return;
    const { name, attempt } = running;
    await traceShared(trailsOf(running), { kind: 'rollback', name, attempt }, async (steps) => {
      await this.describe(queryRunner, steps).catch(() => undefined);
      await queryRunner.rollbackTransaction().catch((error: unknown) => steps.forEach((step) => step.fail(error)));
    });
  }

  /** Asks the database for the transaction's id only when somebody will read it. */
  private async describe(queryRunner: QueryRunner, steps: readonly Step[]): Promise<void> {
    if (!steps.some((step) => step.isRecorded)) return;
    const { rowsWritten } = this.statements.of(queryRunner);
    steps.forEach((step) => step.set({ rowsWritten }));
    const [{ id }] = await queryRunner.query('SELECT pg_current_xact_id_if_assigned()::text AS id');
    steps.forEach((step) => step.set({ transactionId: id ?? undefined }));
  }

  /** PostgreSQL answers the COMMIT of a transaction in which a statement failed with a silent ROLLBACK; any other statement fails. */
  private async assertNotAborted(running: RunningUnitOfWork, queryRunner: QueryRunner): Promise<void> {
    if (!this.statements.of(queryRunner).hasFailed) return;
    await queryRunner.query('SELECT 1').catch((error: unknown) => {
      throw isAborted(error) ? new SwallowedFailureError(running.name, error) : error;
    });
  }
}

function trailsOf({ parts }: RunningUnitOfWork): readonly Trail[] {
  return parts.length > 0 ? parts.map(({ trail }) => trail) : [currentTrail()];
}

function isAborted(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '25P02';
}

/** TypeORM gives a broken connection back at once, and then knows only that it is gone. */
function isConnectionGone(error: unknown): boolean {
  return error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError;
}
