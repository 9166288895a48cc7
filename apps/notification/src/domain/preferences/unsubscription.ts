import { optionalKinds, type OptionalKind } from '../mail/mail-kind.js';

/** What a link to unsubscribe switches off: one kind of mail or all that are optional. */
export const unsubscriptionScopes = [...optionalKinds, 'all-optional'] as const;
export type UnsubscriptionScope = (typeof unsubscriptionScopes)[number];

/** What the owner of a link to unsubscribe may do without signing in, and nothing else. */
export interface Unsubscription {
  readonly personId: string;
  readonly scope: UnsubscriptionScope;
}

export function kindsIn(scope: UnsubscriptionScope): readonly OptionalKind[] {
  return scope === 'all-optional' ? optionalKinds : [scope];
}
