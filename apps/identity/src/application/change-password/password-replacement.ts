import { Injectable } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import { PasswordChangedIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { Outbox } from '@tradewind/messaging';
import { PasswordResetRepository } from '../../domain/password-reset/password-reset.repository.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { EndSessionsOfAccount } from '../ports/end-sessions-of-account.js';

/** What a new password means, however it came about. Must be called inside a unit of work. */
@Injectable()
export class PasswordReplacement {
  constructor(
    private readonly users: UserRepository,
    private readonly resets: PasswordResetRepository,
    private readonly sessions: EndSessionsOfAccount,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The person is signed out everywhere, and no link that was sent before sets another password. */
  async replace(userId: string, passwordHash: string, cause: 'change' | 'reset'): Promise<void> {
    await this.users.setPasswordHash(userId, passwordHash);
    await this.resets.useUpAllOf(userId);
    await this.sessions.endAll(userId);
    const changedAt = this.clock.now().toISOString();
    await this.outbox.add(PasswordChangedIntegrationEvent, { userId, changeId: newId(), cause, changedAt });
  }
}
