import { AggregateRoot, checkRule, newId } from '@tradewind/domain';
import { EmailCreatedDomainEvent } from './events/email-created.domain-event.js';
import { EmailMustHaveANameRule } from './rules/email-must-have-a-name.rule.js';

export interface EmailState {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** An email of one owner. */
export class Email extends AggregateRoot {
  private constructor(private state: EmailState) {
    super();
  }

  /** @throws BusinessRuleBrokenError */
  static create(name: string, ownerId: string, at: Date): Email {
    checkRule(new EmailMustHaveANameRule(name));
    const email = new Email({ id: newId(), name: name.trim(), ownerId, createdAt: at, changedAt: at });
    const { id, name: trimmed } = email.state;
    email.record(new EmailCreatedDomainEvent(id, trimmed, ownerId, at));
    return email;
  }

  static restore(state: EmailState, version: number): Email {
    const email = new Email(state);
    email.version = version;
    return email;
  }

  get id(): string {
    return this.state.id;
  }

  isOf(userId: string): boolean {
    return this.state.ownerId === userId;
  }

  snapshot(): EmailState {
    return this.state;
  }
}
