import pg, { type QueryConfig, type QueryResult, type Submittable } from 'pg';
import type { QueryRunner } from 'typeorm';
import { toPgQuery } from './to-pg-query.js';
import { PipelinedStatement } from './pipelined-statement.js';
import { StatementPipeline } from './statement-pipeline.js';
import { carriedOut, TransactionOpening } from './transaction-opening.js';
import { WaitingStatement } from './waiting-statement.js';

/**
 * pg's client for one transaction. The commands that open the transaction, and statements that can wait, are sent in
 * one write with the next statement that can't wait, because each write costs a round trip and work in three processes.
 */
export class PipelinedConnection {
  private readonly opening = new TransactionOpening();
  private waiting: PipelinedStatement[] = [];
  private unsettled: Array<Promise<unknown>> = [];
  private answerInstead?: (text: string) => QueryResult;

  constructor(private readonly client: pg.Client) {
    if (!(client instanceof pg.Client)) throw new Error('A unit of work needs pg itself, not pg-native.');
  }

  /** Whether PostgreSQL has received nothing of the transaction and does not have to. */
  get isUntouched(): boolean {
    return !this.opening.isSent && this.waiting.length === 0;
  }

  /** Opens a transaction. The commands of `start` and the `settings` are sent with its first statement. */
  async open(start: () => Promise<void>, settings: readonly string[]): Promise<void> {
    await this.opening.prepare((note) => this.withoutSending(start, note), settings);
  }

  /** Runs `work` without sending its statements. It gets results as if they had been executed. */
  async withoutSending(work: () => Promise<void>, answer = carriedOut): Promise<void> {
    this.answerInstead = answer;
    try {
      await work();
    } finally {
      this.answerInstead = undefined;
    }
  }

  /** TypeORM calls this for each statement. */
  query(statement: string | QueryConfig | WaitingStatement | Submittable, values?: unknown[]): unknown {
    if (this.answerInstead) return this.answerInstead(statement as string);
    if (isSubmittable(statement)) return this.submit(statement);
    if (this.opening.isSent && !this.opening.isDone) {
      return this.opening.whenDone().then(() => this.query(statement, values));
    }
    if (statement instanceof WaitingStatement) return this.place(statement, values);
    const single = asSingle(statement, values);
    if (single) return this.send(single);
    const isFirst = !this.opening.isSent || this.waiting.length > 0;
    return isFirst ? this.flush().then(() => this.query(statement, values)) : this.client.query(statement as string);
  }

  /**
   * Sends a statement together with the next one. Resolves when the statement has its place in the queue. If it fails,
   * the next statement fails with the same error, and so does `settle`.
   */
  async enqueue(queryRunner: QueryRunner, config: QueryConfig, values: readonly unknown[] = []): Promise<void> {
    await new Promise<void>((placed, failed) => {
      const statement = new WaitingStatement(config, placed) as unknown as string;
      const answer = queryRunner.query(statement, [...values], true);
      answer.catch(failed);
      this.unsettled.push(answer);
    });
  }

  /** Resolves when all enqueued statements have been executed. Rejects with the error of the first one that failed. */
  async settle(): Promise<void> {
    if (this.unsettled.length === 0) return;
    await this.flush().catch(() => undefined);
    await Promise.all(this.unsettled.splice(0));
  }

  /** Whether nothing has been enqueued since the last `settle`. */
  get isSettled(): boolean {
    return this.unsettled.length === 0;
  }

  /** Discards enqueued statements that have not been sent. */
  discard(): void {
    this.unsettled = [];
    for (const statement of this.waiting.splice(0))
      statement.reject(new Error('It was rolled back before it was sent'));
  }

  /** For a stream, for example. The caller must get it synchronously. */
  private submit<T extends Submittable>(stream: T): T {
    this.sendWaiting();
    return this.client.query(stream);
  }

  private place({ name, text, placed }: WaitingStatement, values?: unknown[]): Promise<QueryResult> {
    const statement = new PipelinedStatement(toPgQuery({ name, text, values }));
    this.waiting.push(statement);
    placed();
    return statement.answer;
  }

  private send(config: QueryConfig): Promise<QueryResult> {
    const statement = new PipelinedStatement(toPgQuery(config));
    this.waiting.push(statement);
    this.sendWaiting();
    return statement.answer;
  }

  private async flush(): Promise<void> {
    await Promise.all(this.sendWaiting().map(({ answer }) => answer));
  }

  private sendWaiting(): readonly PipelinedStatement[] {
    const statements = [...this.opening.take(this.client), ...this.waiting.splice(0)];
    if (statements.length > 0) this.client.query(new StatementPipeline(statements));
    return statements;
  }
}

function isSubmittable(statement: object | string): statement is Submittable {
  return typeof statement === 'object' && 'submit' in statement;
}

/** Returns undefined if the text may contain several statements, because these need a request of their own. */
function asSingle(statement: string | QueryConfig, values?: unknown[]): QueryConfig | undefined {
  if (typeof statement !== 'string') return { ...statement, values };
  return values?.length || !statement.includes(';') ? { text: statement, values } : undefined;
}
