/*
 * The statements are made of what the schema of a table says. A schema is part of the source, and `storedTable` quotes its names.
 */
/* eslint-disable architecture/sql-is-by-parameters -- names and types of a schema, see above */
import { PreparedStatement } from '../sql/prepared-statement.js';
import type { StoredTable } from '../typeorm/typeorm-internals.js';
import type { Values } from './table-columns.js';

/** The statements for the row of an aggregate, which has an id and a version. The values are those of all columns. */
export function rowStatements(table: StoredTable) {
  const { path } = table;
  const { names, values } = listsOf(table);
  const placeOf = (name: string) => table.columns.findIndex(({ property }) => property === name) + 1;
  const select = `SELECT ${selectList(table)} FROM ${path} WHERE id = $1`;
  return {
    select: new PreparedStatement<Values>(select),
    selectForUpdate: new PreparedStatement<Values>(`${select} FOR UPDATE`),
    insertion: new PreparedStatement(
      `INSERT INTO ${path} (${names}) VALUES (${values}) ON CONFLICT (id) DO NOTHING RETURNING id`,
    ),
    change: new PreparedStatement(`
      UPDATE ${path} SET (${names}) = ROW (${values})
       WHERE id = $${placeOf('id')} AND version = $${placeOf('version')} - 1 RETURNING id`),
  };
}

/** The statements for the rows of an aggregate in a child table. The insertion takes one list for each column. */
export function partStatements(table: StoredTable, foreignKey: string, orderedBy: string) {
  const { path, columns } = table;
  const nameOf = (property: string) => columns.find((column) => column.property === property)!.name;
  const lists = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ');
  const where = `WHERE ${nameOf(foreignKey)} = $1`;
  return {
    select: new PreparedStatement<Values>(
      `SELECT ${selectList(table)} FROM ${path} ${where} ORDER BY ${nameOf(orderedBy)}`,
    ),
    insertion: new PreparedStatement(`INSERT INTO ${path} (${listsOf(table).names}) SELECT * FROM unnest(${lists})`),
    deletion: new PreparedStatement(`DELETE FROM ${path} ${where}`),
  };
}

/** The columns, each named by its property. */
function selectList({ columns }: StoredTable): string {
  return columns.map(({ name, property }) => `${name} AS "${property}"`).join(', ');
}

function listsOf({ columns }: StoredTable) {
  return {
    names: columns.map(({ name }) => name).join(', '),
    values: columns.map((_, index) => `$${index + 1}`).join(', '),
  };
}
