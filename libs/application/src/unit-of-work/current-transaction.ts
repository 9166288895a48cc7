import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnawaitedWorkError } from '../errors/unawaited-work-error.js';
import { UnitOfWorkContext } from './unit-of-work-context.js';

/**
 * Database access for repositories and query handlers: the transaction of the running unit of work or, outside one, the
 * data source. Read `manager` each time you need it; never store it.
 */
@Injectable()
export class CurrentTransaction {
  constructor(
    private readonly context: UnitOfWorkContext,
    private readonly dataSource: DataSource,
  ) {}

  /** @throws UnawaitedWorkError in a call that outlived its unit of work */
  get manager(): EntityManager {
    if (this.context.isLeftOver) throw new UnawaitedWorkError();
    return this.context.current?.manager ?? this.dataSource.manager;
  }
}
