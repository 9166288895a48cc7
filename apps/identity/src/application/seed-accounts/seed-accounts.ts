import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { EmailTakenError } from '../../domain/user/email-taken.error.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { Registration } from '../register-user/registration.js';
import { SEED_SETTINGS, type SeedSettings } from './seed-settings.js';

const backOffice = ['catalogue', 'stock', 'orders', 'support', 'analyst', 'operations', 'accounts'] as const;

const accounts = [
  { email: 'operator@tradewind.example', displayName: 'Olga Operator', roles: backOffice },
  { email: 'customer@tradewind.example', displayName: 'Carl Customer', roles: ['customer'] },
] as const;

/** Registers the demo accounts at the first start. Later starts find them and do nothing. */
@Injectable()
export class SeedAccounts implements OnApplicationBootstrap {
  constructor(
    private readonly registration: Registration,
    private readonly users: UserRepository,
    @Inject(SEED_SETTINGS) private readonly settings: SeedSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.SEED !== 'true') return;
    for (const account of accounts) {
      if (!(await this.users.findByEmail(account.email))) await this.register(account);
    }
  }

  private async register({ email, displayName, roles }: (typeof accounts)[number]): Promise<void> {
    try {
      await this.registration.register({ email, password: this.settings.SEED_PASSWORD, displayName, roles });
    } catch (error) {
      // Another instance that started at the same time has registered the account.
      if (!(error instanceof EmailTakenError)) throw error;
    }
  }
}
