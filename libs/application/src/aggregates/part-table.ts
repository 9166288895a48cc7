import type { EntityManager, EntitySchema } from 'typeorm';
import { PreparedStatement } from '../sql/prepared-statement.js';
import { storedTable, type StoredColumn, type StoredTable } from '../typeorm/typeorm-internals.js';
import { fromDatabase, selectList, type Values } from './table-columns.js';

interface PartColumns {
  readonly schema: EntitySchema;
  readonly foreignKey: string;
  readonly orderedBy: string;
}

const tables = new WeakMap<StoredTable, PartTable>();

/** A child table, with prepared statements to read, insert and delete an aggregate's rows, built from its schema. */
export class PartTable {
  private readonly columns: readonly StoredColumn[];
  private readonly select: PreparedStatement<Values>;
  private readonly insertion: PreparedStatement<object>;
  private readonly deletion: PreparedStatement<object>;

  static of(manager: EntityManager, part: PartColumns): PartTable {
    const table = storedTable(manager, part.schema);
    const known = tables.get(table) ?? new PartTable(table, part);
    tables.set(table, known);
    return known;
  }

  private constructor({ path, columns }: StoredTable, { foreignKey, orderedBy }: PartColumns) {
    const nameOf = (property: string) => columns.find((column) => column.property === property)!.name;
    const names = columns.map(({ name }) => name).join(', ');
    const lists = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ');
    const where = `WHERE ${nameOf(foreignKey)} = $1`;
    this.columns = columns;
    this.select = new PreparedStatement(
      `SELECT ${selectList(columns)} FROM ${path} ${where} ORDER BY ${nameOf(orderedBy)}`,
    );
    this.insertion = new PreparedStatement(`INSERT INTO ${path} (${names}) SELECT * FROM unnest(${lists})`);
    this.deletion = new PreparedStatement(`DELETE FROM ${path} ${where}`);
  }

  async find(manager: EntityManager, aggregateId: string): Promise<Values[]> {
    const rows = await this.select.run(manager, [aggregateId]);
    return rows.map((row) => fromDatabase(this.columns, row));
  }

  /** Writes all rows in one statement. */
  async insert(manager: EntityManager, children: readonly Values[]): Promise<void> {
    if (children.length === 0) return;
    const lists = this.columns.map(({ property, toDatabase }) => children.map((child) => toDatabase(child[property])));
    await this.insertion.run(manager, lists);
  }

  /** The deletion is sent with the insertion or, if there is nothing to insert, with the next statement. */
  async replace(manager: EntityManager, aggregateId: string, children: readonly Values[]): Promise<void> {
    await this.deletion.enqueue(manager, [aggregateId]);
    await this.insert(manager, children);
  }
}
