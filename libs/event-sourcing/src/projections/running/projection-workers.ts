import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EventSourcingMetrics } from '../../instruments/event-sourcing-metrics.js';
import { AppendSignal } from '../../store/append-signal.js';
import { DeclaredProjections } from '../declaration/declared-projections.js';
import { PageProjector } from '../following/page-projector.js';
import { ClusterChange } from '../rebuilding/cluster-change.js';
import { ProjectionRebuild } from '../rebuilding/projection-rebuild.js';
import { ProjectionTables } from '../rebuilding/projection-tables.js';
import { ProjectionWorker } from './projection-worker.js';

/** Runs the projections of this process, each on its own: one that stands still holds up no other. */
@Injectable()
export class ProjectionWorkers implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private workers: readonly ProjectionWorker[] = [];

  constructor(
    private readonly declared: DeclaredProjections,
    private readonly metrics: EventSourcingMetrics,
    private readonly signal: AppendSignal,
    private readonly cluster: ClusterChange,
    private readonly dataSource: DataSource,
    private readonly projector: PageProjector,
    private readonly rebuild: ProjectionRebuild,
    private readonly tables: ProjectionTables,
  ) {}

  get all(): readonly ProjectionWorker[] {
    return this.workers;
  }

  /** Queries must never find a table missing, so they are created before the service answers. */
  async onModuleInit(): Promise<void> {
    await this.cluster.handle();
    for (const projection of this.declared.all) await this.tables.createLive(projection);
  }

  onApplicationBootstrap(): void {
    const { dataSource, projector, rebuild, tables } = this;
    const work = { dataSource, projector, rebuild, tables };
    this.workers = this.declared.all.map(
      (projection) => new ProjectionWorker(projection, work, this.metrics.of(projection.name)),
    );
    for (const worker of this.workers) worker.onApplicationBootstrap();
    this.signal.onAppend(() => this.wake());
  }

  /** Looks for work at once. */
  wake(): void {
    for (const worker of this.workers) worker.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.beforeApplicationShutdown()));
  }
}
