import { Command } from '@nestjs/cqrs';
import type { AccessToken } from '../access-tokens.js';
import type { User } from '../../domain/user.js';

/** A refusal is an outcome, not an error: the failure that it counts must be committed. */
export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly user: User; readonly token: AccessToken }
  | { readonly kind: 'refused' }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number };

export class SignIn extends Command<SignInOutcome> {
  constructor(
    readonly email: string,
    readonly password: string,
  ) {
    super();
  }
}
