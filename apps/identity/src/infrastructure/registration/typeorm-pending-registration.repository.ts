import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type {
  PendingRegistrationRepository,
  UnansweredRegistration,
} from '../../domain/registration/pending-registration.repository.js';
import type { PendingRegistration } from '../../domain/registration/pending-registration.js';
import {
  askForMail,
  claimRegistration,
  forgetExpiredRegistrations,
  insertRegistration,
  markConfirmed,
  selectConfirmed,
  takeUnansweredRegistrations,
} from './pending-registration-statements.js';

@Injectable()
export class TypeOrmPendingRegistrationRepository implements PendingRegistrationRepository {
  constructor(private readonly transaction: CurrentTransaction) {}

  async add(registration: PendingRegistration): Promise<void> {
    const { id, email, displayName, passwordHash, requestedAt, expiresAt } = registration;
    await insertRegistration.run(this.manager, [id, email, displayName, passwordHash, requestedAt, expiresAt]);
  }

  async claim(id: string, now: Date): Promise<PendingRegistration | undefined> {
    const [registration] = await claimRegistration.run(this.manager, [id, now]);
    return registration;
  }

  async wasConfirmed(id: string): Promise<boolean> {
    return (await selectConfirmed.run(this.manager, [id])).length > 0;
  }

  async confirmed(id: string, now: Date): Promise<void> {
    await markConfirmed.run(this.manager, [id, now]);
  }

  async askForMail(id: string, now: Date): Promise<void> {
    await askForMail.run(this.manager, [id, now]);
  }

  takeUnanswered(limit: number): Promise<readonly UnansweredRegistration[]> {
    return takeUnansweredRegistrations.run(this.manager, [limit]);
  }

  async forgetExpired(limit: number, now: Date): Promise<number> {
    return (await forgetExpiredRegistrations.run(this.manager, [limit, now])).length;
  }

  private get manager() {
    return this.transaction.manager;
  }
}
