import { createHash } from 'node:crypto';
import type { Occasion } from '../../domain/mail/occasion.js';

/**
 * Derives the Message-ID from the identity of the mail. Each attempt has the same, and so has a mail that is recorded again
 * after its database was restored from a backup, so that servers and mailboxes can recognise a copy.
 */
export function messageIdOf({ kind, personId, fact }: Occasion, domain: string): string {
  const digest = createHash('sha256').update(`${kind}\n${personId}\n${fact}`).digest('hex');
  return `<${kind}.${digest.slice(0, 32)}@${domain}>`;
}
