import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { SigningKey } from '../../application/ports/signing-keys.js';

/**
 * An RSA key of 2,048 bits. A token is signed once and verified with every request, and an RSA signature is verified in a third
 * of the time that one on the curve P-256 takes.
 */
export async function newSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const privateJwk = await exportJWK(privateKey);
  return { kid: await calculateJwkThumbprint(privateJwk), privateJwk };
}

/** Keys that were made by an earlier release are on P-256, and keep signing until they are rotated. */
export function algorithmOf({ privateJwk }: SigningKey): 'RS256' | 'ES256' {
  return privateJwk.kty === 'RSA' ? 'RS256' : 'ES256';
}
