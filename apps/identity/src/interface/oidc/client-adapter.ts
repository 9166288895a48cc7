import type { Adapter, ClientMetadata } from 'oidc-provider';
import type { Client, Clients } from '../../application/ports/clients.js';
import { shopScope } from './api-resource.js';

/** Lets the provider find the clients. They are written by the service itself, so nothing else is ever called. */
export function clientAdapter(clients: Clients): Adapter {
  const find = async (clientId: string): Promise<ClientMetadata | undefined> => {
    const client = await clients.find(clientId);
    return client && metadataOf(client);
  };
  return { find } as Adapter;
}

/** The provider requires a secret of a client that has to authenticate. It gets the hash, and compares secrets by it. */
function metadataOf(client: Client): ClientMetadata {
  const scopes = client.scope.split(' ');
  const oidcScopes = scopes.filter((scope) => scope !== shopScope);
  return {
    client_id: client.clientId,
    client_name: client.name,
    client_secret: client.secretHash,
    grant_types: client.grantTypes,
    response_types: client.grantTypes.includes('authorization_code') ? ['code'] : [],
    ...(oidcScopes.length > 0 && { scope: oidcScopes.join(' ') }),
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    ...(client.backChannelLogoutUri && {
      backchannel_logout_uri: client.backChannelLogoutUri,
      backchannel_logout_session_required: true,
    }),
    may_use_shop: scopes.includes(shopScope),
    roles: client.roles,
    is_first_party: client.isFirstParty,
  };
}
