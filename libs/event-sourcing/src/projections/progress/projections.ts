import { Injectable } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import { DataSource } from 'typeorm';
import { DeclaredProjections } from '../declaration/declared-projections.js';
import type { Standstill } from '../following/pace.js';
import { ProjectionTables } from '../rebuilding/projection-tables.js';
import { ProjectionWorkers } from '../running/projection-workers.js';
import { MEASURE, type MeasuredRow } from './measure-statement.js';

/** What a projection has yet to show. */
export interface Backlog {
  /** Exact up to 1,000 events, above that the distance of positions (which counts gaps). */
  readonly events: number;
  /** The age of the oldest of them, in seconds. */
  readonly oldestSeconds: number;
}

export interface ProjectionState {
  readonly name: string;
  /** The version of the tables that queries find. */
  readonly version: number;
  readonly behind: Backlog;
  /** The version that a running rebuild leads to, and what it has yet to show. */
  readonly rebuild?: { readonly version: number; readonly behind: Backlog };
  /** Why it, or its rebuild, stands still in this process. */
  readonly standstill?: { readonly seconds: number; readonly error: string; readonly event?: Standstill['event'] };
  /** Another release advances it; this one can't. */
  readonly isOutdated: boolean;
}

/** The projections of the service, for operators. */
@Injectable()
export class Projections {
  constructor(
    private readonly declared: DeclaredProjections,
    private readonly workers: ProjectionWorkers,
    private readonly tables: ProjectionTables,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** At a cost that grows neither with the store nor with what they have yet to show. */
  async list(): Promise<ProjectionState[]> {
    const rows = await this.dataSource.query<MeasuredRow[]>(MEASURE);
    return this.declared.all.map(({ name }) =>
      this.stateOf(
        name,
        rows.filter((row) => row.name === name),
      ),
    );
  }

  /**
   * Starts to fill new tables from the first event on, beside the live ones, which they replace in one moment when they show as
   * much. Resolves when it has started, with false if a rebuild is running.
   *
   * @throws Error if there is no projection of this name
   */
  async rebuild(name: string): Promise<boolean> {
    const hasStarted = await this.tables.createNext(this.declared.named(name));
    this.workers.wake();
    return hasStarted;
  }

  private stateOf(name: string, rows: readonly MeasuredRow[]): ProjectionState {
    const live = rows.find(({ generation }) => generation === 'live');
    const next = rows.find(({ generation }) => generation === 'next');
    const worker = this.workers.all.find(({ projection }) => projection.name === name);
    const stuck = worker?.live.standstill ?? worker?.next.standstill;
    return {
      name,
      version: live?.version ?? 0,
      behind: this.backlogOf(live),
      ...(next && { rebuild: { version: next.version, behind: this.backlogOf(next) } }),
      ...(stuck && { standstill: standstillOf(stuck) }),
      isOutdated: worker?.isOutdated ?? false,
    };
  }

  private backlogOf(row: MeasuredRow | undefined): Backlog {
    const oldest = row?.oldest ?? this.clock.now();
    return { events: row?.behind ?? 0, oldestSeconds: Math.max(0, (+this.clock.now() - +oldest) / 1_000) };
  }
}

function standstillOf({ since, error, event }: Standstill): NonNullable<ProjectionState['standstill']> {
  return { seconds: (performance.now() - since) / 1_000, error, ...(event && { event }) };
}
