import type { QueryConfig } from 'pg';
import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  type DataSource,
  type EntityManager,
  type EntityMetadata,
  type EntitySchema,
  type EntitySubscriberInterface,
  type QueryRunner,
} from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/*
 * All that we take from TypeORM beyond what its documentation promises. The spec beside this file fails when another version
 * of TypeORM has it otherwise.
 */

/** A column of a table as its schema describes it. Names are quoted. */
export interface StoredColumn {
  readonly name: string;
  readonly property: string;
  /** In PostgreSQL's words, such as `timestamp with time zone`. */
  readonly type: string;
  toDatabase(value: unknown): unknown;
  fromDatabase(value: unknown): unknown;
}

export interface StoredTable {
  readonly path: string;
  readonly columns: readonly StoredColumn[];
}

const tables = new WeakMap<EntityMetadata, StoredTable>();

/** The table of a schema: the same object each time. */
export function storedTable({ dataSource }: EntityManager, schema: EntitySchema): StoredTable {
  const metadata = dataSource.getMetadata(schema);
  const known = tables.get(metadata) ?? tableOf(metadata);
  tables.set(metadata, known);
  return known;
}

function tableOf({ dataSource, tablePath, columns }: EntityMetadata): StoredTable {
  const path = tablePath.split('.').map((name) => dataSource.driver.escape(name));
  return { path: path.join('.'), columns: columns.map((column) => columnOf(dataSource, column)) };
}

function columnOf({ driver }: DataSource, column: ColumnMetadata): StoredColumn {
  return {
    name: driver.escape(column.databaseName),
    property: column.propertyName,
    type: driver.normalizeType(column),
    toDatabase: (value) => driver.preparePersistentValue(value, column),
    fromDatabase: (value) => driver.prepareHydratedValue(value, column),
  };
}

/** Runs a statement by its name. Of the two forms that pg takes, TypeORM's types know only a bare text; it passes on either. */
export async function runConfig<Row>(
  queryRunner: QueryRunner,
  config: QueryConfig,
  values: readonly unknown[],
): Promise<Row[]> {
  const { records } = await queryRunner.query(config as unknown as string, [...values], true);
  return records as Row[];
}

/** The client by which a query runner sends its statements: pg's own, or what `sendBy` gave it. */
export function clientOf(queryRunner: QueryRunner): Promise<unknown> {
  return queryRunner.connect();
}

export function sendBy(queryRunner: QueryRunner, client: object): void {
  queryRunner.connect = () => Promise.resolve(client);
}

/** What TypeORM tells a subscriber after each statement: pg's result, with its command tag, is `rawResults`. */
export interface QueryOutcome {
  readonly queryRunner: QueryRunner;
  readonly query: string;
  readonly success: boolean;
  readonly rawResults?: { readonly command?: string };
}

export function subscribe(
  dataSource: DataSource,
  subscriber: EntitySubscriberInterface & { afterQuery(outcome: QueryOutcome): void },
): void {
  dataSource.subscribers.push(subscriber);
}

export interface PostgresFailure {
  /** SQLSTATE */
  readonly code?: string;
  readonly constraint?: string;
}

/** What PostgreSQL said about a failed statement; nothing of any other error. */
export function postgresFailureOf(error: unknown): PostgresFailure {
  return error instanceof QueryFailedError ? (error.driverError as PostgresFailure) : {};
}

/** TypeORM gives a broken connection back at once, and then knows only that it is gone. */
export function isConnectionGone(error: unknown): boolean {
  return error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError;
}
