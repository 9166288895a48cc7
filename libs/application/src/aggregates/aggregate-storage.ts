import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '../unit-of-work/current-transaction.js';
import { IdentityMap } from '../unit-of-work/identity-map.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';

/** The dependencies of a repository of aggregates. Inject it and pass it to `AggregateRepository`. */
@Injectable()
export class AggregateStorage {
  constructor(
    readonly transaction: CurrentTransaction,
    readonly unitOfWork: UnitOfWork,
    readonly identityMap: IdentityMap,
  ) {}
}
