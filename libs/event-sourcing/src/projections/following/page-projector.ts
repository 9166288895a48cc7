import { Injectable } from '@nestjs/common';
import { CurrentTransaction, PreparedStatement, UnitOfWork } from '@tradewind/application';
import { EventTypes } from '../../event-types/event-types.js';
import { AppendGuard } from '../../store/append-guard.js';
import { type EventRow, toStoredEvent } from '../../store/event-row.js';
import type { DeclaredProjection } from '../declaration/declared-projection.js';
import { ProjectionFailedError } from './projection-failed.error.js';
import { PageReader } from './page-reader.js';
import { type SnapshotCursor, toCursor } from '@tradewind/application/snapshot-window';
import { claimProgress, type Generation, saveProgress } from './progress-statements.js';

/** `busy`: another instance is at work. */
export type PageOutcome = 'busy' | { readonly events: number; readonly isComplete: boolean };

/** An instance that hangs loses its claim in time for another one to take over within 5 s. */
const limitIdleness = new PreparedStatement(`SELECT set_config('idle_in_transaction_session_timeout', '2500', true)`);

/** Projects a page of events and stores the progress, all in one transaction. */
@Injectable()
export class PageProjector {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: CurrentTransaction,
    private readonly reader: PageReader,
    private readonly types: EventTypes,
    private readonly guard: AppendGuard,
  ) {}

  /** Projects at most so many events. @throws ProjectionFailedError @throws the error of the database */
  async project(projection: DeclaredProjection, most: number): Promise<PageOutcome> {
    return this.unitOfWork.run(() => this.projectWithin(projection, 'live', most), `project ${projection.name}`);
  }

  /** In the running unit of work. @throws as `project` */
  async projectWithin(projection: DeclaredProjection, generation: Generation, most: number): Promise<PageOutcome> {
    const { manager } = this.transaction;
    this.guard.forbidIn(manager);
    await limitIdleness.enqueue(manager, []);
    const [claimed] = await claimProgress.run(manager, [projection.name, generation, projection.version]);
    if (!claimed) return 'busy';
    const { rows, next } = await this.reader.read(toCursor(claimed), most);
    await this.projectAll(projection, rows);
    await this.save(projection, generation, next, rows.at(-1));
    return { events: rows.length, isComplete: !next.window };
  }

  /** Waits for all statements that were enqueued before, so that a failure is reported with the page that it belongs to. */
  private async save(
    { name }: DeclaredProjection,
    generation: Generation,
    { old, window }: SnapshotCursor,
    last: EventRow | undefined,
  ): Promise<void> {
    const cursor = [old, window?.snapshot, window?.position, window?.end];
    try {
      await saveProgress.run(this.transaction.manager, [name, generation, ...cursor]);
    } catch (error) {
      throw last ? new ProjectionFailedError(name, last, error) : error;
    }
  }

  private async projectAll(projection: DeclaredProjection, rows: readonly EventRow[]): Promise<void> {
    for (const row of rows) {
      if (!projection.projects(row.type)) continue;
      try {
        await projection.project(toStoredEvent(this.types, row));
      } catch (error) {
        throw new ProjectionFailedError(projection.name, row, error);
      }
    }
  }
}
