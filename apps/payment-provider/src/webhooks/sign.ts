import { createHmac } from 'node:crypto';

/** The header `Provider-Signature`: an HMAC-SHA256 over the time in seconds, a full stop, and the body. */
export function signatureOf(body: string, keyId: string, secret: string, at: Date): string {
  const time = Math.floor(at.getTime() / 1_000);
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  return `t=${time},k=${keyId},s=${signature}`;
}
