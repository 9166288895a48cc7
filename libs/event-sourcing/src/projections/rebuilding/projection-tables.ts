import { Injectable } from '@nestjs/common';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { escapeIdentifier } from 'pg';
import type { DeclaredProjection } from '../declaration/declared-projection.js';
import type { Generation } from '../following/progress-statements.js';
import { RebuildSchema } from './rebuild-schema.js';
import { insertProgress, makeLive, nameTables, removeEarlierNext, removeLive } from './table-statements.js';

/** Creates and replaces the tables of projections, each together with the progress that belongs to them. */
@Injectable()
export class ProjectionTables {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: CurrentTransaction,
    private readonly schema: RebuildSchema,
  ) {}

  /** Creates the tables of a new projection. Does nothing if they exist. */
  async createLive(projection: DeclaredProjection): Promise<void> {
    await this.unitOfWork.run(async () => {
      const tables = await this.create(projection, 'live');
      if (tables) await this.schema.moveOut(projection.name, tables);
    }, `create ${projection.name}`);
  }

  /** Creates empty tables beside the live ones. Returns false if a rebuild to this version or a later one is running. */
  async createNext(projection: DeclaredProjection): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      await removeEarlierNext.run(this.transaction.manager, [projection.name, projection.version]);
      return (await this.create(projection, 'next')) !== undefined;
    }, `rebuild ${projection.name}`);
  }

  /** Replaces the live tables by the next ones in the running unit of work, in which `lockLive` returned `former`. */
  async replaceLive({ name }: DeclaredProjection, former: readonly string[]): Promise<void> {
    const { manager } = this.transaction;
    if (former.length > 0) await manager.query(`DROP TABLE IF EXISTS ${former.map(escapeIdentifier).join()}`);
    await removeLive.run(manager, [name]);
    const { tables } = (await makeLive.run(manager, [name]))[0]!;
    await this.schema.moveOut(name, tables);
  }

  private async create(
    { name, version, tables }: DeclaredProjection,
    generation: Generation,
  ): Promise<string[] | undefined> {
    const { manager } = this.transaction;
    const inserted = await insertProgress.run(manager, [name, generation, version]);
    if (inserted.length === 0) return undefined;
    await this.schema.create(name);
    await this.schema.within(name, () => manager.query(tables));
    const [named] = await nameTables.run(manager, [name, generation, this.schema.nameFor(name)]);
    return named!.tables;
  }
}
