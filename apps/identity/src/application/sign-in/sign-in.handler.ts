import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { normaliseEmail } from '../../domain/email-address.js';
import { afterFailure, secondsToWait } from '../../domain/sign-in-throttle.js';
import { Users } from '../../domain/users.js';
import { AccessTokens } from '../access-tokens.js';
import { Passwords } from '../passwords.js';
import { SignInFailures } from './sign-in-failures.js';
import { SignIn, type SignInOutcome } from './sign-in.command.js';

@CommandHandler(SignIn)
export class SignInHandler implements ICommandHandler<SignIn> {
  constructor(
    private readonly users: Users,
    private readonly passwords: Passwords,
    private readonly failures: SignInFailures,
    private readonly tokens: AccessTokens,
  ) {}

  async execute(attempt: SignIn): Promise<SignInOutcome> {
    const email = normaliseEmail(attempt.email);
    const failed = await this.failures.enter(email);
    const now = new Date();
    const retryAfterSeconds = secondsToWait(failed, now);
    if (retryAfterSeconds > 0) return { kind: 'throttled', retryAfterSeconds };

    const user = await this.users.findByEmail(email);
    const matches = await this.passwords.matches(attempt.password, user?.passwordHash);
    if (!user || !matches) {
      await this.failures.put(email, afterFailure(failed, now));
      return { kind: 'refused' };
    }
    if (failed) await this.failures.forget(email);
    return { kind: 'signed-in', user, token: await this.tokens.issue(user) };
  }
}
