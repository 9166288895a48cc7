import { Injectable } from '@nestjs/common';
import { DataSource, type EntitySubscriberInterface, type QueryRunner } from 'typeorm';
import type { AfterQueryEvent } from 'typeorm/subscriber/event/QueryEvent.js';

const writes = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'];

/** Counts the rows that each connection wrote since it was taken from the pool, from PostgreSQL's own answers. */
@Injectable()
export class WrittenRows implements EntitySubscriberInterface {
  private readonly counts = new WeakMap<QueryRunner, number>();

  constructor(dataSource: DataSource) {
    dataSource.subscribers.push(this);
  }

  afterQuery({ queryRunner, rawResults }: AfterQueryEvent): void {
    if (writes.includes(rawResults?.command)) this.counts.set(queryRunner, this.of(queryRunner) + rawResults.rowCount);
  }

  of(queryRunner: QueryRunner): number {
    return this.counts.get(queryRunner) ?? 0;
  }
}
