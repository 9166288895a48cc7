import { Logger } from '@nestjs/common';
import { BackgroundWorker } from '@tradewind/scheduling';
import type { DataSource } from 'typeorm';
import type { DeclaredProjection } from '../declaration/declared-projection.js';
import { Pace, type PaceReport, type Standstill } from '../following/pace.js';
import type { PageProjector } from '../following/page-projector.js';
import { LOOK, type Pending } from '../following/progress-statements.js';
import type { ProjectionRebuild } from '../rebuilding/projection-rebuild.js';
import type { ProjectionTables } from '../rebuilding/projection-tables.js';

export interface ProjectionWork {
  readonly dataSource: DataSource;
  readonly projector: PageProjector;
  readonly rebuild: ProjectionRebuild;
  readonly tables: ProjectionTables;
}

const IDLE_FIRST_MS = 5;
const IDLE_MOST_MS = 1_000;

/**
 * Lets one projection follow the store. It is woken after each commit of this process; for events of others it looks once a second.
 * The other instances do the same, and the lock on the progress lets one of them at a time advance.
 */
export class ProjectionWorker extends BackgroundWorker {
  readonly live: Pace;
  readonly next: Pace;
  /** Another release has rebuilt the tables in a later version, which this one can't write. */
  isOutdated = false;
  private readonly logger = new Logger('Projections');
  private idleMs = IDLE_FIRST_MS;

  constructor(
    readonly projection: DeclaredProjection,
    private readonly work: ProjectionWork,
    report: Pick<PaceReport, 'projected'> & { failed(): void },
  ) {
    super();
    this.live = new Pace(this.reportOn(projection.name, report));
    this.next = new Pace(this.reportOn(`The rebuild of ${projection.name}`, report));
  }

  override wake(): void {
    this.idleMs = IDLE_FIRST_MS;
    super.wake();
  }

  protected async round(): Promise<number> {
    const pauseMs = await this.advance().catch((error: unknown) => {
      this.logger.warn(`${this.projection.name} can't be looked after: ${String(error)}`);
      return IDLE_MOST_MS;
    });
    this.idleMs = pauseMs === 0 ? IDLE_FIRST_MS : Math.min(this.idleMs * 2, IDLE_MOST_MS);
    return Math.min(pauseMs, this.idleMs);
  }

  private async advance(): Promise<number> {
    const { projection, work } = this;
    const pending = await work.dataSource.query<Pending[]>(LOOK, [projection.name]);
    const live = pending.find(({ generation }) => generation === 'live');
    const next = pending.find(({ generation }) => generation === 'next');
    this.setOutdated((live?.version ?? 0) > projection.version);
    if (this.isOutdated) return Infinity;
    if (!live) return work.tables.createLive(projection).then(() => 0);
    if (live.version < projection.version && (next?.version ?? 0) < projection.version)
      return work.tables.createNext(projection).then(() => 0);
    const advanceLive = live.version === projection.version && live.isPending;
    const advanceNext = next?.version === projection.version;
    return Math.min(
      advanceLive ? await this.live.advance((most) => work.projector.project(projection, most)) : this.rest(this.live),
      advanceNext ? await this.next.advance((most) => work.rebuild.advance(projection, most)) : this.rest(this.next),
    );
  }

  private rest(pace: Pace): number {
    pace.finished();
    return Infinity;
  }

  private setOutdated(isOutdated: boolean): void {
    const { name, version } = this.projection;
    if (isOutdated && !this.isOutdated)
      this.logger.warn(`${name} has a later version than ${version}: this release no longer advances it`);
    this.isOutdated = isOutdated;
  }

  private reportOn(title: string, report: Pick<PaceReport, 'projected'> & { failed(): void }): PaceReport {
    let last: string | undefined;
    return {
      projected: (events) => report.projected(events),
      failed: ({ error }: Standstill) => {
        report.failed();
        if (error !== last) this.logger.error(`${title} stands still, and skips nothing: ${error}`);
        last = error;
      },
      goesOn: () => {
        last = undefined;
        this.logger.log(`${title} goes on`);
      },
    };
  }
}
