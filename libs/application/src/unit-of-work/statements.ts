import { Injectable } from '@nestjs/common';
import { DataSource, type EntitySubscriberInterface, type QueryRunner } from 'typeorm';
import { type QueryOutcome, subscribe } from '../typeorm/typeorm-internals.js';

interface Tally {
  hasFailed: boolean;
  /** The command tag. */
  commitAnswer?: string;
}

/** What came of the statements on each connection since it was taken from the pool, from PostgreSQL's own answers. */
@Injectable()
export class Statements implements EntitySubscriberInterface {
  private readonly tallies = new WeakMap<QueryRunner, Tally>();

  constructor(dataSource: DataSource) {
    subscribe(dataSource, this);
  }

  afterQuery({ queryRunner, query, rawResults, success }: QueryOutcome): void {
    const tally = this.of(queryRunner);
    if (!success) tally.hasFailed = true;
    if (query === 'COMMIT') tally.commitAnswer = rawResults?.command;
    this.tallies.set(queryRunner, tally);
  }

  /** To be called when what the failed statement did to its transaction has been undone. */
  forgetFailure(queryRunner: QueryRunner): void {
    this.tallies.set(queryRunner, { ...this.of(queryRunner), hasFailed: false });
  }

  of(queryRunner: QueryRunner): Tally {
    return this.tallies.get(queryRunner) ?? { hasFailed: false };
  }
}
