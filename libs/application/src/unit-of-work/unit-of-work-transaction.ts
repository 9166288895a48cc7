import { Injectable } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import { traceStep, type Step } from '@tradewind/trail';
import { DataSource, QueryFailedError, type QueryRunner } from 'typeorm';
import { SwallowedFailureError } from '../errors/swallowed-failure-error.js';
import { correlated } from './correlated.js';
import { RunningUnitOfWork } from './running-unit-of-work.js';
import { limitTransaction } from './transaction-limits.js';
import { Statements } from './statements.js';

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
    const running = new RunningUnitOfWork(name, queryRunner.manager);
    try {
      await queryRunner.startTransaction();
      await limitTransaction(queryRunner);
      const result = await work(running);
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
      if (this.statements.of(queryRunner).hasFailed) await assertNotAborted(queryRunner, name);
      await this.describe(queryRunner, step);
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

  /** Asks the database for the transaction's id only when somebody will read it. */
  private async describe(queryRunner: QueryRunner, step: Step): Promise<void> {
    if (!trace.getActiveSpan()?.isRecording()) return;
    step.set({ rowsWritten: this.statements.of(queryRunner).rowsWritten });
    const [{ id }] = await queryRunner.query('SELECT pg_current_xact_id_if_assigned()::text AS id');
    step.set({ transactionId: id ?? undefined });
  }
}

/** PostgreSQL answers the COMMIT of a transaction in which a statement failed with a silent ROLLBACK; any other statement fails. */
async function assertNotAborted(queryRunner: QueryRunner, name: string): Promise<void> {
  await queryRunner.query('SELECT 1').catch((error: unknown) => {
    throw isAborted(error) ? new SwallowedFailureError(name, error) : error;
  });
}

function isAborted(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '25P02';
}
