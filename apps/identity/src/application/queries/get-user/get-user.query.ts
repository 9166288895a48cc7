import { Query } from '@nestjs/cqrs';
import type { Role } from '../../../domain/user.js';

export interface UserView {
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
}

export class GetUser extends Query<UserView> {
  constructor(readonly userId: string) {
    super();
  }
}
