import type { AggregateRoot } from '@tradewind/domain';
import type { EntityManager, EntitySchema } from 'typeorm';
import { AggregateChangedError } from '../errors/aggregate-changed-error.js';
import { AggregateNotFoundError } from '../errors/aggregate-not-found-error.js';
import { ConcurrencyConflictError } from '../errors/concurrency-conflict-error.js';
import type { AggregateRow } from './aggregate-row.js';
import type { AggregateStorage } from './aggregate-storage.js';
import { AggregateTable } from './aggregate-table.js';
import type { Part } from './part.js';
import { PartTable } from './part-table.js';

/**
 * Stores aggregates of one kind, one row each. The row's `version` is an optimistic lock: if two transactions change
 * the same aggregate at once, only one succeeds. Child tables are declared as parts. Each part costs one round trip to
 * read and one to write. If that is too slow for a hot path, a repository declares no parts and overrides `readRow` and
 * `writeRow` with its own statements, as Basket's repository does.
 */
export abstract class AggregateRepository<A extends AggregateRoot, Row extends AggregateRow> {
  constructor(
    private readonly storage: AggregateStorage,
    private readonly schema: EntitySchema<Row>,
    private readonly aggregateName: string,
    private readonly parts: ReadonlyArray<Part<Row>> = [],
  ) {}

  /** Within one unit of work, the same id always returns the same object. */
  async find(id: string): Promise<A | undefined> {
    const known = this.storage.identityMap.find<A>(this.aggregateName, id);
    if (known) return known;
    const row = await this.readRow(id);
    return row && this.restored(row);
  }

  /**
   * @param versions that the caller accepts, such as the one that they have seen; any if undefined
   * @throws AggregateNotFoundError
   * @throws AggregateChangedError when it has another version
   */
  async get(id: string, versions?: ReadonlySet<number>): Promise<A> {
    const aggregate = await this.find(id);
    if (!aggregate) throw new AggregateNotFoundError(this.aggregateName, id);
    if (versions && !versions.has(aggregate.version))
      throw new AggregateChangedError(this.aggregateName, id, aggregate.version);
    return aggregate;
  }

  /**
   * Writes the aggregate in the running unit of work, or in a new one, and increments its version.
   *
   * @throws ConcurrencyConflictError when this aggregate, or a new one with the same id, was saved since it was loaded
   */
  async save(aggregate: A): Promise<void> {
    await this.storage.unitOfWork.run(() => this.write(aggregate), `save ${this.aggregateName}`);
  }

  protected get manager(): EntityManager {
    return this.storage.transaction.manager;
  }

  /** The aggregate's own table, without its parts. */
  protected get table(): AggregateTable<Row> {
    return AggregateTable.of(this.manager, this.schema);
  }

  /** Returns the aggregate for a row of a query: the one that the unit of work has already loaded, or a new one. */
  protected restored(row: Row): A {
    const { identityMap, unitOfWork } = this.storage;
    const known = identityMap.find<A>(this.aggregateName, row.id);
    if (known) return known;
    const aggregate = this.toAggregate(row);
    if (unitOfWork.isRunning()) identityMap.add(this.aggregateName, aggregate);
    return aggregate;
  }

  /** Returns all columns of the aggregate's own table, and its parts. `save` sets `version`. */
  protected abstract toRow(aggregate: A): Row;

  protected abstract toAggregate(row: Row): A;

  /** Reads the row with its parts. */
  protected async readRow(id: string): Promise<Row | undefined> {
    const row = await this.table.find(this.manager, id);
    if (!row) return undefined;
    const lists: Array<[string, unknown]> = [];
    for (const part of this.parts)
      lists.push([part.property, await PartTable.of(this.manager, part).find(this.manager, id)]);
    return { ...row, ...Object.fromEntries(lists) };
  }

  /** Returns false, and writes nothing, unless the stored version is `row.version - 1`. Version 1 inserts a new row. */
  protected async writeRow(row: Row): Promise<boolean> {
    const written =
      row.version === 1
        ? await this.table.insertIfAbsent(this.manager, row)
        : await this.table.updateVersion(this.manager, row);
    if (written) for (const part of this.parts) await this.writePart(part, row);
    return written;
  }

  private async writePart(part: Part<Row>, row: Row): Promise<void> {
    const table = PartTable.of(this.manager, part);
    const children = row[part.property] as ReadonlyArray<Record<string, unknown>>;
    if (row.version === 1) await table.insert(this.manager, children);
    else if (part.written === 'replaced') await table.replace(this.manager, row.id, children);
  }

  private async write(aggregate: A): Promise<void> {
    this.storage.identityMap.add(this.aggregateName, aggregate);
    const version = aggregate.version + 1;
    if (!(await this.writeRow({ ...this.toRow(aggregate), version })))
      throw new ConcurrencyConflictError(`${this.aggregateName} ${aggregate.id} was changed by somebody else.`);
    aggregate.version = version;
  }
}
