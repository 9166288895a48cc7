import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/**
 * An RSA key of 2,048 bits. A token is signed once and verified with every request, and an RSA signature is verified in a third
 * of the time that one on the curve P-256 takes.
 */
export async function newSigningKey(): Promise<{ readonly kid: string; readonly privateJwk: JWK }> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const privateJwk = await exportJWK(privateKey);
  return { kid: await calculateJwkThumbprint(privateJwk), privateJwk };
}
