import { Injectable } from '@nestjs/common';
import type { InteractionResults, UnknownObject } from 'oidc-provider';
import { shopScope } from './api-resource.js';
import { CurrentProvider } from './current-provider.js';
import type { OpenInteraction } from './interactions.js';

/** What a client asks for and has not been granted yet, as the provider tells it. */
interface MissingGrant {
  readonly missingOIDCScope?: readonly string[];
  readonly missingResourceScopes?: Readonly<Record<string, readonly string[]>>;
}

const phrases: Readonly<Record<string, string>> = {
  openid: 'know who you are when you come back',
  profile: 'see your name',
  email: 'see your e-mail address',
  offline_access: 'do so while you are away',
  [shopScope]: 'see and change your basket and your orders',
};

/** What scopes allow, as phrases for the person. */
export const permissionsOf = (scopes: readonly string[]): readonly string[] =>
  scopes.map((scope) => phrases[scope] ?? scope);

/** The scopes that the client asks for and has not been granted. */
export function missingScopes(details: UnknownObject): readonly string[] {
  const { missingOIDCScope = [], missingResourceScopes = {} } = details as MissingGrant;
  return [...missingOIDCScope, ...Object.values(missingResourceScopes).flat()];
}

@Injectable()
export class Consent {
  constructor(private readonly current: CurrentProvider) {}

  /** Grants the client what it is missing. */
  async give({ grantId, session, params, prompt }: OpenInteraction['interaction']): Promise<InteractionResults> {
    const { Grant } = this.current.provider;
    const known = grantId === undefined ? undefined : await Grant.find(grantId);
    const grant = known ?? new Grant({ accountId: session!.accountId, clientId: String(params['client_id']) });
    const { missingOIDCScope = [], missingResourceScopes = {} } = prompt.details as MissingGrant;
    if (missingOIDCScope.length > 0) grant.addOIDCScope([...missingOIDCScope]);
    for (const [resource, scopes] of Object.entries(missingResourceScopes))
      grant.addResourceScope(resource, [...scopes]);
    return { consent: { grantId: await grant.save() } };
  }
}
