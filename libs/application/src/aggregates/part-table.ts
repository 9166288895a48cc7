import type { EntityManager, EntitySchema } from 'typeorm';
import { PreparedStatement } from '../sql/prepared-statement.js';
import { storedTable, type StoredColumn, type StoredTable } from '../typeorm/typeorm-internals.js';

interface PartColumns {
  readonly schema: EntitySchema;
  readonly foreignKey: string;
  readonly orderedBy: string;
}

type Child = Readonly<Record<string, unknown>>;

const tables = new WeakMap<StoredTable, PartTable>();

/** A child table, with prepared statements to read, insert and delete an aggregate's rows, built from its schema. */
export class PartTable {
  private readonly columns: readonly StoredColumn[];
  private readonly select: PreparedStatement<Child>;
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
    const read = columns.map(({ name, property }) => `${name} AS "${property}"`).join(', ');
    this.select = new PreparedStatement(`SELECT ${read} FROM ${path} ${where} ORDER BY ${nameOf(orderedBy)}`);
    this.insertion = new PreparedStatement(`INSERT INTO ${path} (${names}) SELECT * FROM unnest(${lists})`);
    this.deletion = new PreparedStatement(`DELETE FROM ${path} ${where}`);
  }

  async find(manager: EntityManager, aggregateId: string): Promise<Child[]> {
    const rows = await this.select.run(manager, [aggregateId]);
    const valueOf = (row: Child, { property, fromDatabase }: StoredColumn) => [property, fromDatabase(row[property])];
    return rows.map((row) => Object.fromEntries(this.columns.map((column) => valueOf(row, column))));
  }

  /** Writes all rows in one statement. */
  async insert(manager: EntityManager, children: readonly Child[]): Promise<void> {
    if (children.length === 0) return;
    const lists = this.columns.map(({ property, toDatabase }) => children.map((child) => toDatabase(child[property])));
    await this.insertion.run(manager, lists);
  }

  /** The deletion is sent with the insertion or, if there is nothing to insert, with the next statement. */
  async replace(manager: EntityManager, aggregateId: string, children: readonly Child[]): Promise<void> {
    await this.deletion.enqueue(manager, [aggregateId]);
    await this.insert(manager, children);
  }
}
