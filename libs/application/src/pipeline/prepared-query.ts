import type { Connection, QueryResult } from 'pg';
import utils from 'pg/lib/utils.js';
import type { PgConnection, PgQuery } from './pg-query.js';
import { RowShape, shapesOn } from './row-shapes.js';

const noRows = new RowShape([]);
/** A command tag such as `INSERT 0 1`: the command and the number of rows. */
const commandTag = /^([A-Za-z]+).*?(\d+)?$/;

/**
 * A named prepared statement. It is sent as pg would send it, but it requests the row description only once per
 * connection. pg requests it for each execution and parses it again each time.
 */
export class PreparedQuery implements PgQuery {
  callback: PgQuery['callback'] = () => undefined;
  private shape?: RowShape;
  private readonly rows: object[] = [];
  private command = '';
  private rowCount: number | null = null;
  private unreadable?: Error;

  constructor(
    readonly name: string,
    readonly text: string,
    private readonly values: readonly unknown[] = [],
  ) {}

  submit(connection: PgConnection): Error | null {
    const { name, text } = this;
    const isPrepared = (connection.parsedStatements[name] ?? connection.submittedNamedStatements[name]) !== undefined;
    try {
      const values = this.values.map((value) => utils.prepareValue(value));
      this.shape = isPrepared ? shapesOn(connection).get(name) : undefined;
      if (!isPrepared) {
        connection.parse({ name, text, types: [] }, true);
        connection.submittedNamedStatements[name] = text;
      }
      connection.bind({ statement: name, values }, true);
    } catch (error) {
      return error as Error;
    }
    if (!this.shape) connection.describe({ type: 'P', name: '' }, true);
    connection.execute({}, true);
    return null;
  }

  handleRowDescription({ fields }: { readonly fields: ConstructorParameters<typeof RowShape>[0] }): void {
    this.shape = new RowShape(fields);
  }

  handleDataRow({ fields }: { readonly fields: ReadonlyArray<string | null> }): void {
    try {
      this.rows.push(this.shape!.read(fields));
    } catch (error) {
      this.unreadable ??= error as Error;
    }
  }

  handleCommandComplete({ text }: { readonly text: string }, connection: Connection): void {
    this.shape ??= noRows;
    shapesOn(connection).set(this.name, this.shape);
    const [, command = '', count] = commandTag.exec(text) ?? [];
    this.command = command;
    this.rowCount = count === undefined ? null : Number(count);
  }

  handleEmptyQuery(): void {}

  handleReadyForQuery(): void {
    const { command, rowCount, rows, unreadable } = this;
    if (unreadable) this.callback(unreadable);
    else this.callback(null, { command, rowCount, rows, fields: this.shape?.columns } as unknown as QueryResult);
  }
}
