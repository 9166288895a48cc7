import { Injectable } from '@nestjs/common';
import { traceStep, type Step } from '@tradewind/trail';
import { DataSource, QueryFailedError, type QueryRunner } from 'typeorm';
import { SwallowedFailureError } from '../errors/swallowed-failure-error.js';
import { correlated } from './correlated.js';
import { RunningUnitOfWork } from './running-unit-of-work.js';
import { limitTransaction } from './transaction-limits.js';
import { WrittenRows } from './written-rows.js';

const transactionId = 'SELECT pg_current_xact_id_if_assigned()::text AS "transactionId"';

/** One database transaction for one attempt at a unit of work. */
@Injectable()
export class UnitOfWorkTransaction {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writtenRows: WrittenRows,
  ) {}

  /** Commits what `work` did, or rolls all of it back and passes its error on. */
  async run<T>(name: string, attempt: number, work: (running: RunningUnitOfWork) => Promise<T>): Promise<T> {
    const queryRunner = this.dataSource.createQueryRunner();
    const running = new RunningUnitOfWork(name, queryRunner.manager);
    try {
      await queryRunner.startTransaction();
      await limitTransaction(queryRunner);
      const result = await work(running);
      if (running.failure) throw running.failure.error;
      await this.commit(queryRunner, name, attempt);
      return result;
    } catch (error) {
      await this.rollback(queryRunner, name, attempt);
      throw error;
    } finally {
      running.ended = true;
      await queryRunner.release();
    }
  }

  private async commit(queryRunner: QueryRunner, name: string, attempt: number): Promise<void> {
    await traceStep('commit', name, correlated({ attempt }), async (step) => {
      // COMMIT after a failed statement is a silent ROLLBACK in PostgreSQL; this query fails instead.
      await this.describe(queryRunner, step).catch((error: unknown) => {
        throw isAborted(error) ? new SwallowedFailureError(name, error) : error;
      });
      await queryRunner.commitTransaction();
    });
  }

  private async rollback(queryRunner: QueryRunner, name: string, attempt: number): Promise<void> {
    if (!queryRunner.isTransactionActive) return;
    await traceStep('rollback', name, correlated({ attempt }), async (step) => {
      await this.describe(queryRunner, step).catch(() => undefined);
      await queryRunner.rollbackTransaction().catch((error: unknown) => step.fail(error));
    });
  }

  private async describe(queryRunner: QueryRunner, step: Step): Promise<void> {
    step.set({ rowsWritten: this.writtenRows.of(queryRunner) });
    const [row] = await queryRunner.query(transactionId);
    step.set({ transactionId: row.transactionId ?? undefined });
  }
}

function isAborted(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '25P02';
}
