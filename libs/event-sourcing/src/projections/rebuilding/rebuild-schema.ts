import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { escapeIdentifier } from 'pg';
import { readSearchPath, setSearchPath } from './table-statements.js';

/**
 * The schema in which the next tables of a projection are filled. Its code uses unqualified names, so the same code fills them
 * there that fills those of the live generation.
 */
@Injectable()
export class RebuildSchema {
  constructor(private readonly transaction: CurrentTransaction) {}

  nameFor(projection: string): string {
    return `rebuild_${projection.replaceAll('-', '_')}`;
  }

  /** Creates it empty. */
  async create(projection: string): Promise<void> {
    await this.drop(projection);
    await this.transaction.manager.query(`CREATE SCHEMA ${escapeIdentifier(this.nameFor(projection))}`);
  }

  async drop(projection: string): Promise<void> {
    await this.transaction.manager.query(`DROP SCHEMA IF EXISTS ${escapeIdentifier(this.nameFor(projection))} CASCADE`);
  }

  /** Lets unqualified names mean its tables during `work`, which runs in the running unit of work. */
  async within<T>(projection: string, work: () => Promise<T>): Promise<T> {
    const { manager } = this.transaction;
    const { path } = (await readSearchPath.run(manager, []))[0]!;
    await setSearchPath.enqueue(manager, [`${this.nameFor(projection)}, ${path}`]);
    const result = await work();
    await setSearchPath.enqueue(manager, [path]);
    return result;
  }

  /** Moves its tables to where the live ones are, and removes it. Fails if anything but tables is in it. */
  async moveOut(projection: string, tables: readonly string[]): Promise<void> {
    const { manager } = this.transaction;
    const { home } = (await readSearchPath.run(manager, []))[0]!;
    const schema = escapeIdentifier(this.nameFor(projection));
    for (const table of tables)
      await manager.query(`ALTER TABLE ${schema}.${escapeIdentifier(table)} SET SCHEMA ${escapeIdentifier(home)}`);
    await manager.query(`DROP SCHEMA ${schema}`);
  }
}
