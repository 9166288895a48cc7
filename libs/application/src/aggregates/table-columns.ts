import type { StoredColumn } from '../typeorm/typeorm-internals.js';

/** A row by its properties, or as the database returned it under the same names. */
export type Values = Readonly<Record<string, unknown>>;

/** Returns the columns as a SELECT list that names each by its property. */
export function selectList(columns: readonly StoredColumn[]): string {
  return columns.map(({ name, property }) => `${name} AS "${property}"`).join(', ');
}

/** Converts a row that was read with `selectList`. */
export function fromDatabase(columns: readonly StoredColumn[], row: Values): Values {
  return Object.fromEntries(columns.map((column) => [column.property, column.fromDatabase(row[column.property])]));
}
