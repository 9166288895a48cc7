import { Inject, Injectable } from '@nestjs/common';
import { clientAddress, HTTP_SETTINGS, type HttpSettings, type RateLimit, RateLimits } from '@tradewind/platform';
import type { FastifyRequest } from 'fastify';

const hour = 3_600;

const formsPerAddress = { name: 'account-forms-per-address', per: 'address', requests: 60, seconds: hour } as const;
const linksPerAddress = { name: 'mail-links-per-address', per: 'address', requests: 60, seconds: hour } as const;
const registrationsPerAccount = {
  name: 'registrations-per-account',
  per: 'account',
  requests: 5,
  seconds: hour,
} as const;
const resetsPerAccount = { name: 'password-resets-per-account', per: 'account', requests: 5, seconds: hour } as const;
const changesPerAccount = { name: 'password-changes-per-account', per: 'account', requests: 10, seconds: 900 } as const;

export const accountLimits: readonly RateLimit[] = [
  formsPerAddress,
  linksPerAddress,
  registrationsPerAccount,
  resetsPerAccount,
  changesPerAccount,
];

/**
 * Counts what is done with accounts. The account is the e-mail address that was typed, whether or not anybody has it, so that
 * nobody learns by the limits who has an account. All methods throw TooManyRequestsException.
 */
@Injectable()
export class AccountLimits {
  constructor(
    private readonly limits: RateLimits,
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
  ) {}

  /** Counts each form from an address, so that many people behind one address have to share a generous limit. */
  takeForm(request: FastifyRequest): Promise<void> {
    return this.limits.take(formsPerAddress, this.addressOf(request));
  }

  takeLink(request: FastifyRequest): Promise<void> {
    return this.limits.take(linksPerAddress, this.addressOf(request));
  }

  /** @param email normalised */
  takeRegistration(email: string): Promise<void> {
    return this.limits.take(registrationsPerAccount, email);
  }

  /** @param email normalised */
  takePasswordReset(email: string): Promise<void> {
    return this.limits.take(resetsPerAccount, email);
  }

  takePasswordChange(userId: string): Promise<void> {
    return this.limits.take(changesPerAccount, userId);
  }

  private addressOf({ raw }: FastifyRequest): string {
    return clientAddress(raw, this.settings.TRUSTED_PROXIES);
  }
}
