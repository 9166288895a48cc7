import type { ClientConfig, Pool, QueryConfig } from 'pg';
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
 * Everything that we use of TypeORM beyond its documented behaviour. The spec beside this file fails if another version
 * of TypeORM behaves differently.
 */

/** A column of a table, as its schema describes it. Its name is quoted. */
export interface StoredColumn {
  readonly name: string;
  readonly property: string;
  /** As PostgreSQL names it, such as `timestamp with time zone`. */
  readonly type: string;
  toDatabase(value: unknown): unknown;
  fromDatabase(value: unknown): unknown;
}

export interface StoredTable {
  readonly path: string;
  readonly columns: readonly StoredColumn[];
}

const tables = new WeakMap<EntityMetadata, StoredTable>();

/** Returns the table of a schema, the same object each time. */
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

/** Returns pg's pool, which exists once the data source is initialized. */
export function poolOf({ driver }: DataSource): Pool {
  return (driver as unknown as { readonly master: Pool }).master;
}

/**
 * Returns how pg's pool connects, for a client outside the pool. The pool keeps the password and the key from being
 * enumerated, so a plain copy of its options lacks them.
 */
export function connectionOf(dataSource: DataSource): ClientConfig {
  const { options } = poolOf(dataSource);
  const { password, ssl } = options;
  return { ...options, password, ssl };
}

/** Runs a statement by its name. TypeORM's types accept only a text, but it passes pg's config object on, too. */
export async function runConfig<Row>(
  queryRunner: QueryRunner,
  config: QueryConfig,
  values: readonly unknown[],
): Promise<Row[]> {
  const { records } = await queryRunner.query(config as unknown as string, [...values], true);
  return records as Row[];
}

/** Returns the client that a query runner uses to send its statements: pg's own, or the one that `sendBy` set. */
export function clientOf(queryRunner: QueryRunner): Promise<unknown> {
  return queryRunner.connect();
}

export function sendBy(queryRunner: QueryRunner, client: object): void {
  queryRunner.connect = () => Promise.resolve(client);
}

/** What TypeORM passes to a subscriber after each statement. `rawResults` is pg's result, with its command tag. */
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

/** Returns what PostgreSQL reported about a failed statement. Empty for any other error. */
export function postgresFailureOf(error: unknown): PostgresFailure {
  return error instanceof QueryFailedError ? (error.driverError as PostgresFailure) : {};
}

/** TypeORM releases a broken connection at once. After that, it only reports that the connection has been released. */
export function isConnectionGone(error: unknown): boolean {
  return error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError;
}
