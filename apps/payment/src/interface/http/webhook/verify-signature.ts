import { createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookSecrets } from './webhook-settings.js';

const form = /^t=(\d{1,12}),k=([a-z0-9_-]{1,40}),s=([0-9a-f]{64})$/;
const toleranceS = 300;

/**
 * Whether a header `t=<seconds>,k=<key id>,s=<hex>` proves that the provider has sent these bytes in the last five minutes.
 * The signature is an HMAC-SHA256 over the time, a full stop, and the bytes.
 */
export function isAuthentic(header: string | undefined, body: Buffer, secrets: WebhookSecrets, now: Date): boolean {
  const [, time, keyId, signature] = form.exec(header ?? '') ?? [];
  const secret = secrets.get(keyId ?? '');
  if (time === undefined || signature === undefined || secret === undefined) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(time)) > toleranceS) return false;
  const expected = createHmac('sha256', secret).update(`${time}.`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
}
