/** The accounts that the identity service seeds in a demo. */
export const accounts = {
  operator: { email: 'operator@tradewind.example', password: 'fair-winds-2026' },
  customer: { email: 'customer@tradewind.example', password: 'fair-winds-2026' },
} as const;
