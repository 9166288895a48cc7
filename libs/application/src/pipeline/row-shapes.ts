import pg, { type Connection } from 'pg';
import type { PgConnection } from './pg-query.js';

interface Column {
  readonly name: string;
  readonly dataTypeID: number;
}

/** The columns of a prepared statement's rows, and how their values are parsed. */
export class RowShape {
  private readonly names: readonly string[];
  private readonly parsers: ReadonlyArray<(text: string) => unknown>;

  constructor(readonly columns: readonly Column[]) {
    this.names = columns.map(({ name }) => name);
    this.parsers = columns.map(({ dataTypeID }) => pg.types.getTypeParser(dataTypeID));
  }

  read(values: ReadonlyArray<string | null>): Record<string, unknown> {
    const row: Record<string, unknown> = {};
    for (const [index, value] of values.entries()) {
      row[this.names[index]!] = value === null ? null : this.parsers[index]!(value);
    }
    return row;
  }
}

/** The key is the object in which pg keeps the names of a connection's prepared statements. */
const shapes = new WeakMap<object, Map<string, RowShape>>();

/**
 * Returns the row shapes known on a connection, by statement name. A shape stays valid as long as its statement is
 * prepared: if a table changes so that the shape would differ, PostgreSQL refuses to execute the statement.
 */
export function shapesOn(connection: Connection): Map<string, RowShape> {
  const { parsedStatements } = connection as PgConnection;
  const known = shapes.get(parsedStatements) ?? new Map<string, RowShape>();
  shapes.set(parsedStatements, known);
  return known;
}
