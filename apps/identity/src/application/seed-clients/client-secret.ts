import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * A client secret is random and at least 32 characters long, so nobody can guess it from a fast hash. A slow one would cost 25 ms
 * for each token.
 */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

export function isSecret(text: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(secretHash(text)), Buffer.from(hash));
}
