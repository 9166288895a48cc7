import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { Client, Clients } from '../../application/ports/clients.js';

const findClient = `
  SELECT client_id AS "clientId", name, secret_hash AS "secretHash", grant_types AS "grantTypes", scope,
         redirect_uris AS "redirectUris", post_logout_redirect_uris AS "postLogoutRedirectUris",
         back_channel_logout_uri AS "backChannelLogoutUri", roles, is_first_party AS "isFirstParty"
    FROM clients WHERE client_id = $1`;

const putClient = `
  INSERT INTO clients (client_id, name, secret_hash, grant_types, scope, redirect_uris, post_logout_redirect_uris,
                       back_channel_logout_uri, roles, is_first_party)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (client_id) DO UPDATE
    SET name = excluded.name, secret_hash = excluded.secret_hash, grant_types = excluded.grant_types,
        scope = excluded.scope, redirect_uris = excluded.redirect_uris,
        post_logout_redirect_uris = excluded.post_logout_redirect_uris,
        back_channel_logout_uri = excluded.back_channel_logout_uri, roles = excluded.roles,
        is_first_party = excluded.is_first_party`;

/** Whatever else a request calls a client id is the id of no client, and some of it no column can hold. */
const possibleId = /^[\x21-\x7e]{1,100}$/;

@Injectable()
export class TypeOrmClients implements Clients {
  constructor(private readonly transaction: CurrentTransaction) {}

  async find(clientId: string): Promise<Client | undefined> {
    if (!possibleId.test(clientId)) return undefined;
    const [client] = await this.transaction.manager.query<Client[]>(findClient, [clientId]);
    return client;
  }

  async put(client: Client): Promise<void> {
    const { clientId, name, secretHash, grantTypes, scope, redirectUris, postLogoutRedirectUris } = client;
    await this.transaction.manager.query(putClient, [
      ...[clientId, name, secretHash, grantTypes, scope, redirectUris, postLogoutRedirectUris],
      ...[client.backChannelLogoutUri, client.roles, client.isFirstParty],
    ]);
  }
}
