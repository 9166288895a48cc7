import { Command } from '@nestjs/cqrs';
import type { Role } from '../../domain/user/role.js';

/** Who asks for a change of roles. */
export interface ChangedBy {
  readonly id: string;
  /** The e-mail address of a person, or the id of a client. */
  readonly name: string;
  readonly isPerson: boolean;
}

export class ChangeRolesCommand extends Command<void> {
  constructor(
    readonly userId: string,
    readonly roles: readonly Role[],
    readonly reason: string,
    readonly by: ChangedBy,
  ) {
    super();
  }
}
