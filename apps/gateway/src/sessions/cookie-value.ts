import { createHash, randomBytes } from 'node:crypto';

const bytes = 32;
const wellFormed = /^[A-Za-z0-9_-]{43}$/;

/** Makes 256 random bits, 43 characters of base64url: the value of a cookie, or a guest's capability. */
export function newSecret(): string {
  return randomBytes(bytes).toString('base64url');
}

export function isSecret(text: string): boolean {
  return wellFormed.test(text);
}

/** What is stored of a cookie. A secret of 256 random bits needs no slow hash. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
