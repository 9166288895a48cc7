import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { Consents, GivenConsent } from '../../application/ports/consents.js';
import { findConsents, withdrawConsent } from './consent-queries.js';

interface GrantRow {
  readonly clientId: string;
  readonly client: string;
  readonly payload: string;
  readonly endsAt: Date;
}

interface GrantPayload {
  readonly openid?: { readonly scope?: string };
  readonly resources?: Readonly<Record<string, string>>;
}

/** A person has a grant for each session in which they allowed something. */
@Injectable()
export class TypeOrmConsents implements Consents {
  constructor(private readonly transaction: CurrentTransaction) {}

  async of(userId: string): Promise<readonly GivenConsent[]> {
    const rows = await this.transaction.manager.query<GrantRow[]>(findConsents, [userId]);
    const consents = new Map<string, GivenConsent>();
    for (const { clientId, client, payload, endsAt } of rows) {
      const earlier = consents.get(clientId)?.scopes ?? [];
      consents.set(clientId, { clientId, client, scopes: [...new Set([...earlier, ...scopesOf(payload)])], endsAt });
    }
    return [...consents.values()];
  }

  async withdraw(userId: string, clientId: string): Promise<boolean> {
    const grants = await this.transaction.manager.query<unknown[]>(withdrawConsent, [userId, clientId]);
    return grants.length > 0;
  }
}

function scopesOf(payload: string): readonly string[] {
  const { openid, resources = {} } = JSON.parse(payload) as GrantPayload;
  return [openid?.scope ?? '', ...Object.values(resources)].flatMap((scopes) => scopes.split(' ')).filter(Boolean);
}
