import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { accountFromAnywhere } from '../domain/sign-in/sign-in-limits.js';
import { remembered, secondsToWait } from '../domain/sign-in/sign-in-throttle.js';

const readFailures = `
  SELECT subject, failures AS count, first_failed_at AS "firstAt", last_failed_at AS "lastAt", clock_timestamp() AS now
    FROM sign_in_attempts WHERE subject = ANY ($1::bytea[])`;

interface FailuresRow {
  readonly subject: Buffer;
  readonly count: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly now: Date;
}

/**
 * Finds until when nobody can sign in to these accounts from an address that they do not know, because of too many failures. Accounts
 * without such a wait are left out.
 */
export async function signInLocksOf(manager: EntityManager, emails: readonly string[]): Promise<Map<string, Date>> {
  const emailOf = new Map(emails.map((email) => [digestOf(accountFromAnywhere(email).subject).toString('hex'), email]));
  const subjects = [...emailOf.keys()].map((digest) => Buffer.from(digest, 'hex'));
  const locks = new Map<string, Date>();
  for (const { subject, now, ...failed } of await manager.query<FailuresRow[]>(readFailures, [subjects])) {
    const email = emailOf.get(subject.toString('hex'))!;
    const { freeFailures, forgottenAfter } = accountFromAnywhere(email);
    const wait = secondsToWait(remembered(failed, now, forgottenAfter), now, freeFailures);
    if (wait > 0) locks.set(email, new Date(now.getTime() + wait * 1_000));
  }
  return locks;
}

function digestOf(subject: string): Buffer {
  return createHash('sha256').update(subject).digest();
}
