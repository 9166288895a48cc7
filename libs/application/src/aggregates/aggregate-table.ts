import type { EntityManager, EntitySchema } from 'typeorm';
import { storedTable, type StoredColumn, type StoredTable } from '../typeorm/typeorm-internals.js';
import type { AggregateRow } from './aggregate-row.js';
import { fromDatabase, type Values } from './table-columns.js';
import { rowStatements } from './table-statements.js';

const tables = new WeakMap<StoredTable, AggregateTable<AggregateRow>>();

/** An aggregate's own table, with prepared statements to read, insert and update a row, built from its schema. */
export class AggregateTable<Row extends AggregateRow> {
  private readonly columns: readonly StoredColumn[];
  private readonly statements: ReturnType<typeof rowStatements>;

  static of<Row extends AggregateRow>(manager: EntityManager, schema: EntitySchema<Row>): AggregateTable<Row> {
    const table = storedTable(manager, schema);
    const known = tables.get(table) ?? new AggregateTable(table);
    tables.set(table, known);
    return known as AggregateTable<AggregateRow> as AggregateTable<Row>;
  }

  private constructor(table: StoredTable) {
    this.columns = table.columns;
    this.statements = rowStatements(table);
  }

  async find(manager: EntityManager, id: string): Promise<Row | undefined> {
    return this.rowOf(await this.statements.select.run(manager, [id]));
  }

  /** Waits for whoever is changing the row, and keeps others from changing it until the transaction ends. */
  async findForUpdate(manager: EntityManager, id: string): Promise<Row | undefined> {
    return this.rowOf(await this.statements.selectForUpdate.run(manager, [id]));
  }

  /** Returns false, and writes nothing, if the id is taken. */
  async insertIfAbsent(manager: EntityManager, row: Row): Promise<boolean> {
    return (await this.statements.insertion.run(manager, this.valuesOf(row))).length === 1;
  }

  /**
   * Returns false, and writes nothing, if the stored version is not `row.version - 1`. TypeORM's `save` does not
   * compare versions.
   */
  async updateVersion(manager: EntityManager, row: Row): Promise<boolean> {
    return (await this.statements.change.run(manager, this.valuesOf(row))).length === 1;
  }

  private rowOf([values]: readonly Values[]): Row | undefined {
    return values && (fromDatabase(this.columns, values) as unknown as Row);
  }

  private valuesOf(row: Row): unknown[] {
    const values = row as unknown as Values;
    return this.columns.map(({ property, toDatabase }) => toDatabase(values[property]));
  }
}
