import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { SigningKey } from '../application/signing-keys.js';

export const signatureAlgorithm = 'ES256';

export async function newSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(signatureAlgorithm, { extractable: true });
  const privateJwk = await exportJWK(privateKey);
  return { kid: await calculateJwkThumbprint(privateJwk), privateJwk };
}

/** Names what may be published, so that nothing else ever is. */
export function toPublicJwk({ kid, privateJwk: { kty, crv, x, y } }: SigningKey): JWK {
  return { kty, crv, x, y, kid, alg: signatureAlgorithm, use: 'sig' } as JWK;
}
