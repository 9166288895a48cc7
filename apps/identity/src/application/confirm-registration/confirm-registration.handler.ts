import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { LinkNotValidError } from '../../domain/mail-link/link-not-valid.error.js';
import { PendingRegistrationRepository } from '../../domain/registration/pending-registration.repository.js';
import { MailLinkCodes } from '../ports/mail-link-codes.js';
import { Enrolment } from '../register-user/enrolment.js';
import { type Confirmation, ConfirmRegistrationCommand } from './confirm-registration.command.js';

@CommandHandler(ConfirmRegistrationCommand)
export class ConfirmRegistrationHandler implements ICommandHandler<ConfirmRegistrationCommand> {
  constructor(
    private readonly registrations: PendingRegistrationRepository,
    private readonly codes: MailLinkCodes,
    private readonly enrolment: Enrolment,
    private readonly clock: Clock,
  ) {}

  /** @throws LinkNotValidError */
  async execute({ registrationId, code }: ConfirmRegistrationCommand): Promise<Confirmation> {
    if (!this.codes.isCodeOf('confirm-registration', registrationId, code)) throw new LinkNotValidError();
    const now = this.clock.now();
    const registration = await this.registrations.claim(registrationId, now);
    if (!registration) return this.confirmedBefore(registrationId);
    await this.registrations.confirmed(registrationId, now);
    const { id, email, displayName, passwordHash } = registration;
    const user = { id, email, displayName, passwordHash, roles: ['customer'], registeredAt: now } as const;
    return (await this.enrolment.enrol(user)) ? 'confirmed' : 'taken';
  }

  private async confirmedBefore(registrationId: string): Promise<Confirmation> {
    if (await this.registrations.wasConfirmed(registrationId)) return 'confirmed-before';
    throw new LinkNotValidError();
  }
}
