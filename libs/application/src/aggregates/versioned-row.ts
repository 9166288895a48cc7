import type { EntityManager, EntitySchema } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { AggregateRow } from './aggregate-row.js';

/** False, and nothing written, when the id is taken. */
export async function insertIfAbsent<Row extends AggregateRow>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
  row: Row,
): Promise<boolean> {
  const result = await manager
    .createQueryBuilder()
    .insert()
    .into(schema)
    .values(columnsOf(manager, schema, row))
    .orUpdate([], ['id'])
    .returning(['id'])
    .updateEntity(false)
    .execute();
  return result.raw.length === 1;
}

/** False, and nothing written, when the row is not of the version before `row.version`. TypeORM's `save` compares no versions. */
export async function updateVersion<Row extends AggregateRow>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
  row: Row,
): Promise<boolean> {
  const result = await manager
    .createQueryBuilder()
    .update(schema)
    .set(columnsOf(manager, schema, row))
    .where({ id: row.id, version: row.version - 1 })
    .execute();
  return result.affected === 1;
}

function columnsOf<Row extends AggregateRow>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
  row: Row,
): QueryDeepPartialEntity<Row> {
  const names = manager.dataSource.getMetadata(schema).columns.map((column) => column.propertyPath.split('.')[0]);
  const entries = Object.entries(row).filter(([name]) => names.includes(name));
  return Object.fromEntries(entries) as QueryDeepPartialEntity<Row>;
}
