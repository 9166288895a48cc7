import type { Client, QueryResult } from 'pg';
import { OpeningQuery } from './opening-query.js';
import { PipelinedStatement } from './pipelined-statement.js';

/** What opens a transaction. It is sent with the first statement, and nothing else is before PostgreSQL has carried it out. */
export class TransactionOpening {
  isDone = false;
  private commands: readonly string[] = [];
  private sent?: Promise<void>;

  get isSent(): boolean {
    return this.sent !== undefined;
  }

  /** Notes what `start` would send and what is to be set, instead of sending it. */
  async prepare(
    start: (note: (text: string) => QueryResult) => Promise<void>,
    settings: readonly string[],
  ): Promise<void> {
    const texts: string[] = [];
    await start((text) => {
      texts.push(text);
      return carriedOut(text);
    });
    this.commands = [...texts, ...settings];
  }

  /** What is to be sent in front of the first statement; nothing later on. */
  take(client: Client): readonly PipelinedStatement[] {
    if (this.sent) return [];
    const opening = new PipelinedStatement(new OpeningQuery(this.commands), this.commands.length);
    this.sent = opening.answer.then(
      () => void (this.isDone = true),
      (error: unknown) => {
        client.query('ROLLBACK', () => undefined);
        throw error;
      },
    );
    this.sent.catch(() => undefined);
    return [opening];
  }

  /** Rejects for ever with what the transaction could not be opened for: nothing may run outside of it. */
  async whenDone(): Promise<void> {
    await this.sent;
  }
}

/** What PostgreSQL would answer. */
export function carriedOut(text: string): QueryResult {
  return { command: text.split(' ', 1)[0]!, rowCount: 0, oid: 0, fields: [], rows: [] };
}
