import type { Client, QueryResult } from 'pg';
import { OpeningQuery } from './opening-query.js';
import { PipelinedStatement } from './pipelined-statement.js';

/**
 * The commands that open a transaction. They are sent with the first statement, and PostgreSQL must execute them before
 * anything else is sent.
 */
export class TransactionOpening {
  isDone = false;
  private commands: readonly string[] = [];
  private sent?: Promise<void>;

  get isSent(): boolean {
    return this.sent !== undefined;
  }

  /** Records the commands that `start` would send, and the settings, instead of sending them. */
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

  /** Returns what must be sent before the first statement. Later calls return nothing. */
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

  /** If the transaction could not be opened, every call rejects with that error, because nothing may run outside it. */
  async whenDone(): Promise<void> {
    await this.sent;
  }
}

/** Returns the result that PostgreSQL would return. */
export function carriedOut(text: string): QueryResult {
  return { command: text.split(' ', 1)[0]!, rowCount: 0, oid: 0, fields: [], rows: [] };
}
