import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { SignInAttempts, type SignInAttempt } from '../../application/ports/sign-in-attempts.js';
import { accountFromAddress, signInLimits, type SignInLimit } from '../../domain/sign-in/sign-in-limits.js';
import {
  afterFailure,
  forgottenAt,
  remembered,
  secondsToWait,
  type FailedSignIns,
} from '../../domain/sign-in/sign-in-throttle.js';
import {
  countFailures,
  forgetExpired,
  forgetOldAddresses,
  isKnownAddress,
  lockSubjects,
  readFailures,
  rememberAddress,
  takeBack,
} from './sign-in-attempt-queries.js';

/** Stores only digests of e-mail and network addresses, because people sometimes type a password into the wrong field. */
@Injectable()
export class TypeOrmSignInAttempts implements SignInAttempts {
  constructor(private readonly transaction: CurrentTransaction) {}

  async enter(attempt: SignInAttempt): Promise<number> {
    const { manager } = this.transaction;
    const limits = await this.limitsOf(attempt);
    const subjects = await this.lock(limits);
    const rows = await manager.query<FailuresRow[]>(readFailures, [subjects]);
    const [{ now }] = await manager.query<[{ now: Date }]>('SELECT clock_timestamp() AS now');
    const before = limits.map(({ forgottenAfter }, n) =>
      remembered(failuresOf(rows, subjects[n]!), now, forgottenAfter),
    );
    const wait = Math.max(...limits.map(({ freeFailures }, n) => secondsToWait(before[n], now, freeFailures)));
    if (wait > 0) return wait;
    const after = before.map((failed) => afterFailure(failed, now));
    await manager.query(countFailures, [
      subjects,
      after.map(({ count }) => count),
      after.map(({ firstAt }) => firstAt),
      now,
      limits.map(({ forgottenAfter }, n) => forgottenAt(after[n]!, forgottenAfter)),
    ]);
    await manager.query(forgetExpired);
    return 0;
  }

  async succeeded(attempt: SignInAttempt, userId: string): Promise<void> {
    const { manager } = this.transaction;
    const own = digestOf(accountFromAddress(attempt.email, attempt.address).subject);
    const subjects = await this.lock(await this.limitsOf(attempt));
    await manager.query(takeBack, [subjects, own]);
    await manager.query(rememberAddress, [userId, own]);
    await manager.query(forgetOldAddresses, [userId]);
  }

  /** Other attempts with the same subjects wait until the unit of work ends. */
  private async lock(limits: readonly SignInLimit[]): Promise<readonly Buffer[]> {
    const subjects = limits.map(({ subject }) => digestOf(subject));
    const inOneOrder = subjects.map((subject) => subject.toString('hex')).sort();
    await this.transaction.manager.query(lockSubjects, [inOneOrder]);
    return subjects;
  }

  private async limitsOf({ email, address }: SignInAttempt): Promise<readonly SignInLimit[]> {
    const own = digestOf(accountFromAddress(email, address).subject);
    const known: unknown[] = await this.transaction.manager.query(isKnownAddress, [own]);
    return signInLimits(email, address, known.length > 0);
  }
}

function digestOf(subject: string): Buffer {
  return createHash('sha256').update(subject).digest();
}

interface FailuresRow {
  readonly subject: Buffer;
  readonly failures: number;
  readonly first_failed_at: Date;
  readonly last_failed_at: Date;
}

function failuresOf(rows: readonly FailuresRow[], subject: Buffer): FailedSignIns | undefined {
  const row = rows.find((candidate) => candidate.subject.equals(subject));
  return row && { count: row.failures, firstAt: row.first_failed_at, lastAt: row.last_failed_at };
}
