import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';

/** A connection of the relay's own, so that a busy pool can't cost it its lease. Statements run one after the other. */
@Injectable()
export class RelayDatabase {
  private runner: QueryRunner | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const result = this.last.then(() => this.run<Row>(sql, values));
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Gives the connection back after the statements that wait. The next statement takes another. */
  async release(): Promise<void> {
    await this.last;
    const runner = this.runner;
    this.runner = undefined;
    await runner?.release();
  }

  private async run<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    this.runner ??= this.dataSource.createQueryRunner();
    const result = await this.runner.query(sql, values, true);
    return result.records as Row[];
  }
}
