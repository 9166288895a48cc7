import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { clientOf, runConfig } from '../typeorm/typeorm-internals.js';
import { PipelinedConnection } from '../pipeline/pipelined-connection.js';

/**
 * A prepared statement for a hot path. PostgreSQL parses it once per connection and then knows it by its name. Create
 * it once, at the top of a file, never for a single use, because a connection keeps its prepared statements until it is
 * closed.
 */
export class PreparedStatement<Row extends object> {
  /** A hash of the text, so that two texts never share a name. */
  private readonly name: string;

  constructor(private readonly text: string) {
    this.name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  }

  /** Returns the rows that it finds or, with `RETURNING`, the rows that it has changed. */
  async run(manager: EntityManager, values: readonly unknown[]): Promise<Row[]> {
    const queryRunner = manager.queryRunner ?? manager.dataSource.createQueryRunner();
    try {
      return await runConfig<Row>(queryRunner, { name: this.name, text: this.text }, values);
    } finally {
      if (!manager.queryRunner) await queryRunner.release();
    }
  }

  /**
   * Runs the statement without waiting for its result. In a unit of work it is sent with the next statement, at the
   * latest with the commit, which saves a round trip. If it fails, the statements sent with it fail with the same
   * error, and nothing is committed.
   */
  async enqueue(manager: EntityManager, values: readonly unknown[]): Promise<void> {
    const { queryRunner } = manager;
    const connection = queryRunner && (await clientOf(queryRunner));
    if (queryRunner && connection instanceof PipelinedConnection) {
      await connection.enqueue(queryRunner, { name: this.name, text: this.text }, values);
    } else {
      await this.run(manager, values);
    }
  }
}
