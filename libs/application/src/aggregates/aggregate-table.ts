import type { EntityManager, EntitySchema } from 'typeorm';
import { PreparedStatement } from '../sql/prepared-statement.js';
import { storedTable, type StoredColumn, type StoredTable } from '../typeorm/typeorm-internals.js';
import type { AggregateRow } from './aggregate-row.js';
import { fromDatabase, selectList, type Values } from './table-columns.js';

const tables = new WeakMap<StoredTable, AggregateTable<AggregateRow>>();

/** An aggregate's own table, with prepared statements to read, insert and update a row, built from its schema. */
export class AggregateTable<Row extends AggregateRow> {
  private readonly columns: readonly StoredColumn[];
  private readonly select: PreparedStatement<Values>;
  private readonly selectForUpdate: PreparedStatement<Values>;
  private readonly insertion: PreparedStatement<object>;
  private readonly change: PreparedStatement<object>;

  static of<Row extends AggregateRow>(manager: EntityManager, schema: EntitySchema<Row>): AggregateTable<Row> {
    const table = storedTable(manager, schema);
    const known = tables.get(table) ?? new AggregateTable(table);
    tables.set(table, known);
    return known as AggregateTable<AggregateRow> as AggregateTable<Row>;
  }

  private constructor({ path: table, columns }: StoredTable) {
    const names = columns.map(({ name }) => name).join(', ');
    const values = columns.map((_, index) => `$${index + 1}`).join(', ');
    const valueOf = (name: string) => `$${columns.findIndex(({ property }) => property === name) + 1}`;
    this.columns = columns;
    const select = `SELECT ${selectList(columns)} FROM ${table} WHERE id = $1`;
    this.select = new PreparedStatement(select);
    this.selectForUpdate = new PreparedStatement(`${select} FOR UPDATE`);
    this.insertion = new PreparedStatement(
      `INSERT INTO ${table} (${names}) VALUES (${values}) ON CONFLICT (id) DO NOTHING RETURNING id`,
    );
    this.change = new PreparedStatement(`
      UPDATE ${table} SET (${names}) = ROW (${values})
       WHERE id = ${valueOf('id')} AND version = ${valueOf('version')} - 1 RETURNING id`);
  }

  async find(manager: EntityManager, id: string): Promise<Row | undefined> {
    return this.rowOf(await this.select.run(manager, [id]));
  }

  /** Waits for whoever is changing the row, and keeps others from changing it until the transaction ends. */
  async findForUpdate(manager: EntityManager, id: string): Promise<Row | undefined> {
    return this.rowOf(await this.selectForUpdate.run(manager, [id]));
  }

  /** Returns false, and writes nothing, if the id is taken. */
  async insertIfAbsent(manager: EntityManager, row: Row): Promise<boolean> {
    return (await this.insertion.run(manager, this.valuesOf(row))).length === 1;
  }

  /**
   * Returns false, and writes nothing, if the stored version is not `row.version - 1`. TypeORM's `save` does not
   * compare versions.
   */
  async updateVersion(manager: EntityManager, row: Row): Promise<boolean> {
    return (await this.change.run(manager, this.valuesOf(row))).length === 1;
  }

  private rowOf([values]: readonly Values[]): Row | undefined {
    return values && (fromDatabase(this.columns, values) as unknown as Row);
  }

  private valuesOf(row: Row): unknown[] {
    const values = row as unknown as Values;
    return this.columns.map(({ property, toDatabase }) => toDatabase(values[property]));
  }
}
