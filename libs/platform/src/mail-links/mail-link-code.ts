import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Returns the code in the link of a mail: HMAC-SHA-256 of the purpose and the id of the request, in base64url, 43 characters.
 * The service that sends the mail computes it, and the service that made the request checks it. No event or table holds it.
 *
 * @param purpose what the link is for; a code is worth nothing for another purpose
 */
export function mailLinkCode(purpose: string, requestId: string, key: string): string {
  return digestOf(purpose, requestId, key).toString('base64url');
}

/** Whether `code` is the one of `mailLinkCode`. It takes the same time for all codes of the same length. */
export function isMailLinkCode(code: string, purpose: string, requestId: string, key: string): boolean {
  const expected = Buffer.from(mailLinkCode(purpose, requestId, key));
  const given = Buffer.from(code);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function digestOf(purpose: string, requestId: string, key: string): Buffer {
  return createHmac('sha256', key).update(`${purpose} ${requestId}`).digest();
}
