import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/**
 * An RSA key of 3,072 bits, which is as strong as a symmetric one of 128 bits (NIST SP 800-57). A token is signed once and verified with every request, and an RSA
 * signature is verified faster than one on the curve P-256.
 */
export async function newSigningKey(): Promise<{ readonly kid: string; readonly privateJwk: JWK }> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true, modulusLength: 3_072 });
  const privateJwk = await exportJWK(privateKey);
  return { kid: await calculateJwkThumbprint(privateJwk), privateJwk };
}
