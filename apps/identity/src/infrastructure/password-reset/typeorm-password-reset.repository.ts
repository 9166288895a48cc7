import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { PasswordResetRepository } from '../../domain/password-reset/password-reset.repository.js';
import type { PasswordReset } from '../../domain/password-reset/password-reset.js';
import {
  claimUser,
  forgetExpiredResets,
  insertReset,
  selectUser,
  setUser,
  takeUnansweredResets,
  useUpResets,
} from './password-reset-statements.js';

@Injectable()
export class TypeOrmPasswordResetRepository implements PasswordResetRepository {
  constructor(private readonly transaction: CurrentTransaction) {}

  async add({ id, email, requestedAt, expiresAt }: PasswordReset): Promise<void> {
    await insertReset.run(this.manager, [id, email, requestedAt, expiresAt]);
  }

  takeUnanswered(limit: number): Promise<readonly PasswordReset[]> {
    return takeUnansweredResets.run(this.manager, [limit]);
  }

  async belongsTo(id: string, userId: string): Promise<void> {
    await setUser.run(this.manager, [id, userId]);
  }

  async findUser(id: string, now: Date): Promise<string | undefined> {
    const [reset] = await selectUser.run(this.manager, [id, now]);
    return reset?.userId;
  }

  async claimUser(id: string, now: Date): Promise<string | undefined> {
    const [reset] = await claimUser.run(this.manager, [id, now]);
    return reset?.userId;
  }

  async useUpAllOf(userId: string): Promise<void> {
    await useUpResets.run(this.manager, [userId]);
  }

  async forgetExpired(limit: number, now: Date): Promise<number> {
    return (await forgetExpiredResets.run(this.manager, [limit, now])).length;
  }

  private get manager() {
    return this.transaction.manager;
  }
}
