import type { AggregateRoot } from '@tradewind/domain';
import type { EntityManager, EntitySchema } from 'typeorm';
import { AggregateNotFoundError } from '../errors/aggregate-not-found-error.js';
import { ConcurrencyConflictError } from '../errors/concurrency-conflict-error.js';
import type { AggregateRow } from './aggregate-row.js';
import type { AggregateStorage } from './aggregate-storage.js';
import { AggregateTable } from './aggregate-table.js';
import type { Part } from './part.js';
import { PartTable } from './part-table.js';

/**
 * Keeps aggregates of one kind, a row each, guarded by the row's `version`: of two that change the same one at once, one wins.
 * Child tables are declared as parts. Each part costs a round trip to read and one to write. Where that is too much, on a hot
 * path, a repository leaves all of this and overrides `readRow` and `writeRow` with statements of its own, as Basket's does.
 */
export abstract class AggregateRepository<A extends AggregateRoot, Row extends AggregateRow> {
  constructor(
    private readonly storage: AggregateStorage,
    private readonly schema: EntitySchema<Row>,
    private readonly aggregateName: string,
    private readonly parts: ReadonlyArray<Part<Row>> = [],
  ) {}

  /** Within one unit of work the same id gives the same object. */
  async find(id: string): Promise<A | undefined> {
    const known = this.storage.identityMap.find<A>(this.aggregateName, id);
    if (known) return known;
    const row = await this.readRow(id);
    return row && this.restored(row);
  }

  /** @throws AggregateNotFoundError */
  async get(id: string): Promise<A> {
    const aggregate = await this.find(id);
    if (!aggregate) throw new AggregateNotFoundError(this.aggregateName, id);
    return aggregate;
  }

  /**
   * Writes the aggregate, in the running unit of work or in one of its own, and counts its version up.
   *
   * @throws ConcurrencyConflictError when it was saved, or a new one of its id was, since it was loaded
   */
  async save(aggregate: A): Promise<void> {
    await this.storage.unitOfWork.run(() => this.write(aggregate), `save ${this.aggregateName}`);
  }

  protected get manager(): EntityManager {
    return this.storage.transaction.manager;
  }

  /** The aggregate of a row that a query found: the one that the unit of work has loaded before, or a new one. */
  protected restored(row: Row): A {
    const { identityMap, unitOfWork } = this.storage;
    const known = identityMap.find<A>(this.aggregateName, row.id);
    if (known) return known;
    const aggregate = this.toAggregate(row);
    if (unitOfWork.isRunning()) identityMap.add(this.aggregateName, aggregate);
    return aggregate;
  }

  /** All columns of the aggregate's own table, and its parts. `version` is set by `save`. */
  protected abstract toRow(aggregate: A): Row;

  protected abstract toAggregate(row: Row): A;

  /** The row with its parts. */
  protected async readRow(id: string): Promise<Row | undefined> {
    const row = await this.table.find(this.manager, id);
    if (!row) return undefined;
    const lists: Array<[string, unknown]> = [];
    for (const part of this.parts)
      lists.push([part.property, await PartTable.of(this.manager, part).find(this.manager, id)]);
    return { ...row, ...Object.fromEntries(lists) };
  }

  /** False, and nothing written, unless the row is of the version before `row.version`, or of none when that is 1. */
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

  private get table(): AggregateTable<Row> {
    return AggregateTable.of(this.manager, this.schema);
  }

  private async write(aggregate: A): Promise<void> {
    this.storage.identityMap.add(this.aggregateName, aggregate);
    const version = aggregate.version + 1;
    if (!(await this.writeRow({ ...this.toRow(aggregate), version })))
      throw new ConcurrencyConflictError(`${this.aggregateName} ${aggregate.id} was changed by somebody else.`);
    aggregate.version = version;
  }
}
