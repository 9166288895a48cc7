import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { JWK } from 'jose';
import { SigningKeys } from '../../signing-keys.js';
import { GetPublishedKeys } from './get-published-keys.query.js';

@QueryHandler(GetPublishedKeys)
export class GetPublishedKeysHandler implements IQueryHandler<GetPublishedKeys> {
  constructor(private readonly keys: SigningKeys) {}

  execute(): Promise<readonly JWK[]> {
    return this.keys.published();
  }
}
