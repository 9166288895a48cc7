import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import type { JWK } from 'jose';

/** Selects only the public members, so this query never reads the private part of a key out of the database. */
const publishedKeys = `
  SELECT jsonb_strip_nulls(jsonb_build_object(
    'kty', private_jwk->>'kty', 'kid', kid, 'use', 'sig',
    'alg', CASE private_jwk->>'kty' WHEN 'RSA' THEN 'RS256' ELSE 'ES256' END,
    'n', private_jwk->>'n', 'e', private_jwk->>'e',
    'crv', private_jwk->>'crv', 'x', private_jwk->>'x', 'y', private_jwk->>'y')) AS key
  FROM signing_keys ORDER BY created_at DESC, kid DESC`;

/** The public keys that verify access tokens, the newest first. */
export class GetPublishedKeysQuery extends Query<readonly JWK[]> {}

@QueryHandler(GetPublishedKeysQuery)
export class GetPublishedKeysHandler implements IQueryHandler<GetPublishedKeysQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute(): Promise<readonly JWK[]> {
    const rows = await this.currentTransaction.manager.query<Array<{ key: JWK }>>(publishedKeys);
    return rows.map(({ key }) => key);
  }
}
