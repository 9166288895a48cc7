import { createHash } from 'node:crypto';
import { art } from './art.js';

/** Another picture has another version. */
export function pictureVersion(sku: string, motif: string): string {
  return createHash('sha256').update(art(sku, motif)).digest('base64url').slice(0, 10);
}
