import { errors, type JWTPayload } from 'jose';
import type { Principal } from './principal.js';
import { isRole, type Role } from './roles.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const clientId = /^[\x21-\x7e]{1,128}$/;

/**
 * Reads the principal from the claims of a verified access token (RFC 9068). The subject of a client's own token is the
 * client; the subject of a person's token is a UUID.
 *
 * @throws JWTInvalid if a claim is missing or has another form
 */
export function principalOf(claims: JWTPayload): Principal {
  const { sub, client_id: client, email, name } = claims;
  const roles = rolesOf(claims['roles']);
  if (typeof client !== 'string' || !clientId.test(client)) throw new errors.JWTInvalid('it names no client');
  if (sub === client) {
    if (email !== undefined) throw new errors.JWTInvalid('a client has no e-mail address');
    return { kind: 'client', id: client, roles };
  }
  if (!uuid.test(sub!)) throw new errors.JWTInvalid('its subject is no UUID');
  if (typeof email !== 'string' || typeof name !== 'string') throw new errors.JWTInvalid('it lacks email or name');
  return { kind: 'person', id: sub!.toLowerCase(), email, name, roles };
}

function rolesOf(claim: unknown): readonly Role[] {
  if (!Array.isArray(claim) || !claim.every((role) => typeof role === 'string')) {
    throw new errors.JWTInvalid('its roles are no list of names');
  }
  return [...new Set(claim)].filter(isRole);
}
