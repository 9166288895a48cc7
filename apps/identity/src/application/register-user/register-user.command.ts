import { Command } from '@nestjs/cqrs';
import type { Role } from '../../domain/user/role.js';

/** Carries values that `Registration` has already validated. */
export class RegisterUserCommand extends Command<{ userId: string }> {
  constructor(
    readonly email: string,
    readonly passwordHash: string,
    readonly displayName: string,
    readonly roles: readonly Role[],
  ) {
    super();
  }
}
