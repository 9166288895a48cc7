import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { clientOf, runConfig } from '../typeorm/typeorm-internals.js';
import { PipelinedConnection } from '../pipeline/pipelined-connection.js';

/**
 * A statement for a hot path: PostgreSQL parses it once on each connection, and from then on knows it by its name. Make it
 * once, at the top of a file, never for a single use: a connection keeps what it has prepared until it is closed.
 */
export class PreparedStatement<Row extends object> {
  /** The same text has the same name, so that two texts never share one. */
  private readonly name: string;

  constructor(private readonly text: string) {
    this.name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  }

  /** The rows that it finds or, with `RETURNING`, has changed. */
  async run(manager: EntityManager, values: readonly unknown[]): Promise<Row[]> {
    const queryRunner = manager.queryRunner ?? manager.dataSource.createQueryRunner();
    try {
      return await runConfig<Row>(queryRunner, { name: this.name, text: this.text }, values);
    } finally {
      if (!manager.queryRunner) await queryRunner.release();
    }
  }

  /**
   * Runs it without waiting for it: in a unit of work it is sent with the next statement, at the latest with the commit, which
   * spares a round trip. Should it fail, whatever it was sent with fails with the same error, and nothing is committed.
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
