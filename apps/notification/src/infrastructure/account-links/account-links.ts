import { mailLinkCode } from '@tradewind/platform';

/** The links of mails to the pages of an account, which Identity serves. Their codes exist in the mails only. */
export class AccountLinks {
  readonly signIn: string;
  readonly forgottenPassword: string;

  /** @param key shared with Identity, which checks the codes */
  constructor(
    private readonly shopUrl: string,
    private readonly key: string,
  ) {
    this.signIn = this.page('/sign-in');
    this.forgottenPassword = this.page('/account/forgotten-password');
  }

  confirmation(registrationId: string): string {
    return this.signed('/account/confirm', 'confirm-registration', registrationId);
  }

  newPassword(resetId: string): string {
    return this.signed('/account/new-password', 'reset-password', resetId);
  }

  private signed(path: string, purpose: string, request: string): string {
    const query = new URLSearchParams({ request, code: mailLinkCode(purpose, request, this.key) });
    return `${this.page(path)}?${query.toString()}`;
  }

  private page(path: string): string {
    return new URL(path, this.shopUrl).href;
  }
}
