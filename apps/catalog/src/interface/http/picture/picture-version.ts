import { createHash } from 'node:crypto';
import { art } from './art.js';

/** Differs whenever the picture differs. */
export function pictureVersion(sku: string, motif: string): string {
  return createHash('sha256').update(art(sku, motif)).digest('base64url').slice(0, 10);
}
