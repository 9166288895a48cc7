import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import type { JWK } from 'jose';

/** Selects only the public members, so this query never reads the private part of a key out of the database. */
const publishedKeys = `
  SELECT private_jwk->>'kty' AS kty, private_jwk->>'crv' AS crv, private_jwk->>'x' AS x, private_jwk->>'y' AS y,
    kid, 'ES256' AS alg, 'sig' AS use
  FROM signing_keys ORDER BY created_at DESC, kid DESC`;

/** The public keys that verify access tokens, the newest first. */
export class GetPublishedKeysQuery extends Query<readonly JWK[]> {}

@QueryHandler(GetPublishedKeysQuery)
export class GetPublishedKeysHandler implements IQueryHandler<GetPublishedKeysQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  execute(): Promise<readonly JWK[]> {
    return this.currentTransaction.manager.query<JWK[]>(publishedKeys);
  }
}
