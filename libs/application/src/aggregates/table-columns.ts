import type { StoredColumn } from '../typeorm/typeorm-internals.js';

/** A row by its properties, or as the database returned it under the same names. */
export type Values = Readonly<Record<string, unknown>>;

/** Converts a row whose values are named by their properties. */
export function fromDatabase(columns: readonly StoredColumn[], row: Values): Values {
  return Object.fromEntries(columns.map((column) => [column.property, column.fromDatabase(row[column.property])]));
}
