import type { Client, QueryResult } from 'pg';
import { PipelinedStatement } from './pipelined-statement.js';

/** What opens a transaction. It is sent with the first statement, and nothing else is before PostgreSQL has carried it out. */
export class TransactionOpening {
  isDone = false;
  private statements: readonly PipelinedStatement[] = [];
  private sent?: Promise<void>;

  get isSent(): boolean {
    return this.sent !== undefined;
  }

  /** Notes what `start` would send and what is to be set, instead of sending it. */
  async prepare(start: (note: (text: string) => QueryResult) => Promise<void>, settings: readonly string[]) {
    const texts: string[] = [];
    await start((text) => {
      texts.push(text);
      return carriedOut(text);
    });
    this.statements = [...texts, ...settings].map((text) => new PipelinedStatement({ name: text, text }));
  }

  /** What is to be sent in front of the first statement; nothing later on. */
  take(client: Client): readonly PipelinedStatement[] {
    if (this.sent) return [];
    const answers = this.statements.map(({ answer }) => answer);
    this.sent = Promise.all(answers).then(
      () => void (this.isDone = true),
      (error: unknown) => {
        client.query('ROLLBACK', () => undefined);
        throw error;
      },
    );
    this.sent.catch(() => undefined);
    return this.statements;
  }

  /** Rejects for ever with what the transaction could not be opened for: nothing may run outside of it. */
  async whenDone(): Promise<void> {
    await this.sent;
  }
}

/** What PostgreSQL would answer. */
export function carriedOut(text: string): QueryResult {
  return { command: text.split(' ', 1)[0]!, rowCount: null, oid: 0, fields: [], rows: [] } as unknown as QueryResult;
}
