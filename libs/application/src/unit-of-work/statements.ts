import { Injectable } from '@nestjs/common';
import { DataSource, type EntitySubscriberInterface, type QueryRunner } from 'typeorm';
import { type QueryOutcome, subscribe } from '../typeorm/typeorm-internals.js';

interface Tally {
  hasFailed: boolean;
  /** The command tag that PostgreSQL returned for COMMIT. */
  commitAnswer?: string;
}

/** The outcome of each connection's statements since it was taken from the pool, as PostgreSQL reported it. */
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

  /** Call this after the effect of the failed statement on its transaction has been undone. */
  forgetFailure(queryRunner: QueryRunner): void {
    this.tallies.set(queryRunner, { ...this.of(queryRunner), hasFailed: false });
  }

  of(queryRunner: QueryRunner): Tally {
    return this.tallies.get(queryRunner) ?? { hasFailed: false };
  }
}
