import type { EntityManager, EntityMetadata, EntitySchema } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { PreparedStatement } from '../sql/prepared-statement.js';
import type { AggregateRow } from './aggregate-row.js';

const tables = new WeakMap<EntityMetadata, AggregateTable<AggregateRow>>();

/** An aggregate's own table: one statement each to read, insert and change a row, made from its schema and prepared. */
export class AggregateTable<Row extends AggregateRow> {
  private readonly columns: readonly ColumnMetadata[];
  private readonly select: PreparedStatement<Row>;
  private readonly insertion: PreparedStatement<object>;
  private readonly change: PreparedStatement<object>;

  static of<Row extends AggregateRow>(manager: EntityManager, schema: EntitySchema<Row>): AggregateTable<Row> {
    const metadata = manager.dataSource.getMetadata(schema);
    const known = tables.get(metadata) ?? new AggregateTable(metadata);
    tables.set(metadata, known);
    return known as AggregateTable<Row>;
  }

  private constructor({ dataSource, tablePath, columns }: EntityMetadata) {
    const quote = (name: string) => dataSource.driver.escape(name);
    const table = tablePath.split('.').map(quote).join('.');
    const names = columns.map(({ databaseName }) => quote(databaseName)).join(', ');
    const values = columns.map((_, index) => `$${index + 1}`).join(', ');
    const read = columns.map(({ databaseName, propertyName }) => `${quote(databaseName)} AS ${quote(propertyName)}`);
    const valueOf = (name: string) => `$${columns.findIndex(({ propertyName }) => propertyName === name) + 1}`;
    this.columns = columns;
    this.select = new PreparedStatement(`SELECT ${read.join(', ')} FROM ${table} WHERE id = $1`);
    this.insertion = new PreparedStatement(
      `INSERT INTO ${table} (${names}) VALUES (${values}) ON CONFLICT (id) DO NOTHING RETURNING id`,
    );
    this.change = new PreparedStatement(`
      UPDATE ${table} SET (${names}) = ROW (${values})
       WHERE id = ${valueOf('id')} AND version = ${valueOf('version')} - 1 RETURNING id`);
  }

  async find(manager: EntityManager, id: string): Promise<Row | undefined> {
    const [row] = await this.select.run(manager, [id]);
    if (!row) return undefined;
    const { driver } = manager.dataSource;
    const values = this.columns.map((column) => [
      column.propertyName,
      driver.prepareHydratedValue(row[column.propertyName], column),
    ]);
    return Object.fromEntries(values) as Row;
  }

  /** False, and nothing written, when the id is taken. */
  async insertIfAbsent(manager: EntityManager, row: Row): Promise<boolean> {
    return (await this.insertion.run(manager, this.valuesOf(manager, row))).length === 1;
  }

  /** False, and nothing written, when the row is not of the version before `row.version`. TypeORM's `save` compares no versions. */
  async updateVersion(manager: EntityManager, row: Row): Promise<boolean> {
    return (await this.change.run(manager, this.valuesOf(manager, row))).length === 1;
  }

  private valuesOf({ dataSource }: EntityManager, row: Row): unknown[] {
    return this.columns.map((column) => dataSource.driver.preparePersistentValue(row[column.propertyName], column));
  }
}
