import type { EntityManager, EntitySchema } from 'typeorm';
import { storedTable, type StoredColumn, type StoredTable } from '../typeorm/typeorm-internals.js';
import { fromDatabase, type Values } from './table-columns.js';
import { partStatements } from './table-statements.js';

interface PartColumns {
  readonly schema: EntitySchema;
  readonly foreignKey: string;
  readonly orderedBy: string;
}

const tables = new WeakMap<StoredTable, PartTable>();

/** A child table, with prepared statements to read, insert and delete an aggregate's rows, built from its schema. */
export class PartTable {
  private readonly columns: readonly StoredColumn[];
  private readonly statements: ReturnType<typeof partStatements>;

  static of(manager: EntityManager, part: PartColumns): PartTable {
    const table = storedTable(manager, part.schema);
    const known = tables.get(table) ?? new PartTable(table, part);
    tables.set(table, known);
    return known;
  }

  private constructor(table: StoredTable, { foreignKey, orderedBy }: PartColumns) {
    this.columns = table.columns;
    this.statements = partStatements(table, foreignKey, orderedBy);
  }

  async find(manager: EntityManager, aggregateId: string): Promise<Values[]> {
    const rows = await this.statements.select.run(manager, [aggregateId]);
    return rows.map((row) => fromDatabase(this.columns, row));
  }

  /** Writes all rows in one statement. */
  async insert(manager: EntityManager, children: readonly Values[]): Promise<void> {
    if (children.length === 0) return;
    const lists = this.columns.map(({ property, toDatabase }) => children.map((child) => toDatabase(child[property])));
    await this.statements.insertion.run(manager, lists);
  }

  /** The deletion is sent with the insertion or, if there is nothing to insert, with the next statement. */
  async replace(manager: EntityManager, aggregateId: string, children: readonly Values[]): Promise<void> {
    await this.statements.deletion.enqueue(manager, [aggregateId]);
    await this.insert(manager, children);
  }
}
