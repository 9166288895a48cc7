import { Injectable } from '@nestjs/common';
import { UserRegisteredIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import type { User } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';

/**
 * Makes users in the running unit of work, and tells the other services. Nothing inside this service reacts to a registration, and
 * all the data of the integration event is at hand, so a domain event would only be passed on; it is written to the outbox
 * directly, as everywhere in this service. The guarantee is the same: the user and the outbox row are committed together or not at
 * all. As soon as this service needs a reaction of its own, a domain event should be recorded instead.
 */
@Injectable()
export class Enrolment {
  constructor(
    private readonly users: UserRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Resolves with false, and does nothing, when the e-mail address is taken. */
  async enrol(user: User): Promise<boolean> {
    if (!(await this.users.add(user))) return false;
    const { id: userId, email, displayName, roles, registeredAt } = user;
    const role = new Set(roles).has('customer') ? 'customer' : 'operator';
    const known = { userId, email, displayName, role };
    await this.outbox.add(UserRegisteredIntegrationEvent, { ...known, registeredAt: registeredAt.toISOString() });
    return true;
  }
}
