import {
  EmailConfirmationRequestedIntegrationEvent,
  PasswordResetRequestedIntegrationEvent,
  RegistrationWithTakenEmailAttemptedIntegrationEvent,
  type DataOf,
} from '@tradewind/contracts';
import { mailLinkCode } from '@tradewind/platform';
import { eventually, type TestService } from '@tradewind/testing';
import { identitySettings } from './start-identity.js';

/** What Notification would write mails about, and the links in them. */
export class Mailbox {
  constructor(private readonly identity: TestService) {}

  /** The link of the mail that asks to confirm this address. */
  async confirmationOf(email: string): Promise<string> {
    const { registrationId } = await this.confirmationRequest(email);
    return confirmationLink(registrationId);
  }

  async confirmationRequest(email: string): Promise<DataOf<typeof EmailConfirmationRequestedIntegrationEvent>> {
    return eventually(async () => {
      const events = await this.identity.published(EmailConfirmationRequestedIntegrationEvent);
      return found(events.findLast(({ data }) => data.email === email)?.data);
    });
  }

  /** The link of the newest mail with which this user sets a new password. */
  async resetOf(userId: string, which = 1): Promise<string> {
    return eventually(async () => {
      const events = await this.identity.published(PasswordResetRequestedIntegrationEvent);
      const mine = events.filter(({ data }) => data.userId === userId);
      return resetLink(found(mine[which - 1]).data.resetId);
    });
  }

  async attemptsAt(userId: string) {
    const events = await this.identity.published(RegistrationWithTakenEmailAttemptedIntegrationEvent);
    return events.map(({ data }) => data).filter((data) => data.userId === userId);
  }
}

export function confirmationLink(registrationId: string): string {
  return linkTo('/account/confirm', 'confirm-registration', registrationId);
}

export function resetLink(resetId: string): string {
  return linkTo('/account/new-password', 'reset-password', resetId);
}

function linkTo(path: string, purpose: string, request: string): string {
  return `${path}?${new URLSearchParams({ request, code: mailLinkCode(purpose, request, identitySettings.MAIL_LINK_KEY) }).toString()}`;
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is no such mail yet');
  return value;
}
