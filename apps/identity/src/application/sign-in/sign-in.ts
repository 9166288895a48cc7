import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '@tradewind/application';
import { normaliseEmail } from '../../domain/user/email-address.js';
import type { User } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { PasswordQueue } from '../password-queue/password-queue.js';
import { Passwords } from '../ports/passwords.js';
import { SignInAttempts, type SignInAttempt } from '../ports/sign-in-attempts.js';

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly user: User }
  | { readonly kind: 'refused' }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number };

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** The network address that the request comes from. */
  readonly address: string;
}

export type CheckCredentials = (credentials: Credentials) => Promise<SignInOutcome>;

/** Not a command, because a command runs in one transaction, and checking a password takes too long for a transaction. */
@Injectable()
export class SignIn {
  private readonly logger = new Logger(SignIn.name);

  constructor(
    private readonly queue: PasswordQueue,
    private readonly attempts: SignInAttempts,
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Runs `work` when it is its turn, and lets it check credentials. What else a sign-in reads from the database belongs into it, so
   * that a crowd holds no more than two connections.
   *
   * @throws TooBusyError before `work` has started
   */
  inTurn<T>(work: (check: CheckCredentials) => Promise<T>): Promise<T> {
    return this.queue.run(() =>
      work(({ email, password, address }) => this.judge({ email: normaliseEmail(email), address }, password)),
    );
  }

  private async judge(attempt: SignInAttempt, password: string): Promise<SignInOutcome> {
    const retryAfterSeconds = await this.unitOfWork.run(() => this.attempts.enter(attempt), 'count a sign-in');
    if (retryAfterSeconds > 0) {
      this.notSignedIn(`too many failures, from ${attempt.address}; may try again in ${retryAfterSeconds} s`);
      return { kind: 'throttled', retryAfterSeconds };
    }

    const user = await this.users.findByEmail(attempt.email);
    const matches = await this.passwords.matches(password, user?.passwordHash);
    if (!user || !matches) {
      this.notSignedIn(`${user ? `wrong password for ${user.id}` : 'no such account,'} from ${attempt.address}`);
      return { kind: 'refused' };
    }
    const newHash = this.passwords.isOutdated(user.passwordHash) ? await this.passwords.hash(password) : undefined;
    await this.unitOfWork.run(async () => {
      await this.attempts.succeeded(attempt, user.id);
      if (newHash !== undefined) await this.keep(newHash, user);
    }, 'sign in');
    this.logger.log(`Signed in: ${user.id} from ${attempt.address}`);
    return { kind: 'signed-in', user };
  }

  /** The e-mail address is not told: people sometimes type a password into its field. */
  private notSignedIn(why: string): void {
    this.logger.warn(`Not signed in: ${why}`);
  }

  /** Does nothing if the password has changed meanwhile. */
  private async keep(newHash: string, { id, passwordHash }: User): Promise<void> {
    if (await this.users.hasPasswordHash(id, passwordHash)) await this.users.setPasswordHash(id, newHash);
  }
}
