import { Injectable, Logger } from '@nestjs/common';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import type { DeclaredProjection } from '../declaration/declared-projection.js';
import { type PageOutcome, PageProjector } from '../following/page-projector.js';
import { ProjectionTables } from './projection-tables.js';
import { RebuildSchema } from './rebuild-schema.js';
import { limitLockWait, lockLive } from './table-statements.js';

/** Fills the next tables of a projection from the first event on, and lets them replace the live ones once they show as much. */
@Injectable()
export class ProjectionRebuild {
  private readonly logger = new Logger('Projections');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: CurrentTransaction,
    private readonly projector: PageProjector,
    private readonly schema: RebuildSchema,
    private readonly tables: ProjectionTables,
  ) {}

  /** Projects at most so many events. @throws ProjectionFailedError @throws the error of the database */
  async advance(projection: DeclaredProjection, most: number): Promise<PageOutcome> {
    const work = async () => {
      const page = await this.project(projection, most);
      return page !== 'busy' && page.isComplete ? this.finish(projection, most, page.events) : page;
    };
    return this.unitOfWork.run(work, `rebuild ${projection.name}`);
  }

  /**
   * Nobody advances the live tables any more once they are locked, so a page that was read after that shows at least as much. If it
   * is not the last page after all, the next step tries again.
   */
  private async finish(projection: DeclaredProjection, most: number, before: number): Promise<PageOutcome> {
    const { manager } = this.transaction;
    await limitLockWait.enqueue(manager, []);
    const [live] = await lockLive.run(manager, [projection.name]);
    const page = await this.project(projection, most);
    if (page === 'busy' || !page.isComplete) return page;
    await this.tables.replaceLive(projection, live?.tables ?? []);
    this.unitOfWork.afterCommit(() => {
      this.logger.log(`${projection.name} is rebuilt in version ${projection.version}, and its tables are replaced`);
    });
    return { events: before + page.events, isComplete: true };
  }

  private project(projection: DeclaredProjection, most: number): Promise<PageOutcome> {
    return this.schema.within(projection.name, () => this.projector.projectWithin(projection, 'next', most));
  }
}
