import { Command } from '@nestjs/cqrs';
import type { Role } from '../../domain/user.js';

export class RegisterUser extends Command<{ userId: string }> {
  constructor(
    readonly email: string,
    readonly password: string,
    readonly displayName: string,
    readonly role: Role,
  ) {
    super();
  }
}
