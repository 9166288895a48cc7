export interface Account {
  readonly email: string;
  readonly password: string;
}

/** Of everybody in a demo, and of whoever a journey registers. */
export const password = 'fair-winds-2026';

/** The accounts that a demo has from the beginning. */
export const accounts = {
  customer: { email: 'customer@tradewind.example', password },
  operator: { email: 'operator@tradewind.example', password },
} as const satisfies Record<string, Account>;
