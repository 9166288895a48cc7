import type { AggregateRoot } from '@tradewind/domain';
import type { EntityManager, EntitySchema, FindOptionsWhere } from 'typeorm';
import { AggregateNotFoundError } from '../errors/aggregate-not-found-error.js';
import { ConcurrencyConflictError } from '../errors/concurrency-conflict-error.js';
import type { CurrentTransaction } from '../unit-of-work/current-transaction.js';
import type { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import type { AggregateRow } from './aggregate-row.js';
import { insertIfAbsent, updateVersion } from './versioned-row.js';

/**
 * Keeps aggregates of one kind, a row each, guarded by the row's `version`: of two that change the same one at once, one wins.
 * An aggregate with child tables overrides `saveParts` and `loadParts`.
 */
export abstract class AggregateRepository<A extends AggregateRoot, Row extends AggregateRow> {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
    private readonly schema: EntitySchema<Row>,
    private readonly aggregateName: string,
  ) {}

  /** Within one unit of work the same id gives the same object. */
  async find(id: string): Promise<A | undefined> {
    const known = this.unitOfWork.loaded<A>(this.aggregateName, id);
    if (known) return known;
    const row = await this.manager.findOne(this.schema, { where: { id } as FindOptionsWhere<Row> });
    if (!row) return undefined;
    const aggregate = this.toAggregate(await this.loadParts(row));
    if (this.unitOfWork.isRunning()) this.unitOfWork.track(aggregate, this.aggregateName);
    return aggregate;
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
    await this.unitOfWork.run(() => this.write(aggregate), `save ${this.aggregateName}`);
  }

  protected get manager(): EntityManager {
    return this.currentTransaction.manager;
  }

  /** A row for the aggregate's own table. What it holds beside that table's columns is left alone; `version` is set by `save`. */
  protected abstract toRow(aggregate: A): Row;

  protected abstract toAggregate(row: Row): A;

  /** Writes child rows; called when the aggregate's own row is written, and so is locked. */
  protected saveParts?(aggregate: A): Promise<void>;

  /** Completes a row that was read with what is kept in child tables. */
  protected async loadParts(row: Row): Promise<Row> {
    return row;
  }

  private async write(aggregate: A): Promise<void> {
    this.unitOfWork.track(aggregate, this.aggregateName);
    const { version } = aggregate;
    const row = { ...this.toRow(aggregate), version: version + 1 };
    const written =
      version === 0
        ? await insertIfAbsent(this.manager, this.schema, row)
        : await updateVersion(this.manager, this.schema, row);
    if (!written)
      throw new ConcurrencyConflictError(`${this.aggregateName} ${aggregate.id} was changed by somebody else`);
    await this.saveParts?.(aggregate);
    aggregate.version = version + 1;
  }
}
