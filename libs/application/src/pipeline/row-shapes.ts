import pg, { type Connection } from 'pg';
import type { PgConnection } from './pg-query.js';

interface Column {
  readonly name: string;
  readonly dataTypeID: number;
}

/** What the rows of a prepared statement look like, and how they are read. */
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

/** By the object in which pg keeps the names of a connection's prepared statements. */
const shapes = new WeakMap<object, Map<string, RowShape>>();

/**
 * The shapes that are known on a connection, by the statement's name. As long as a statement stays prepared its shape is the
 * same: when a table changes so that it would be another, PostgreSQL refuses to carry the statement out.
 */
export function shapesOn(connection: Connection): Map<string, RowShape> {
  const { parsedStatements } = connection as PgConnection;
  const known = shapes.get(parsedStatements) ?? new Map<string, RowShape>();
  shapes.set(parsedStatements, known);
  return known;
}
