/** The accounts that the identity service seeds in a demo. */
export const accounts = {
  operator: { email: 'operator@tradewind.example', password: 'operator-demo' },
  customer: { email: 'customer@tradewind.example', password: 'customer-demo' },
} as const;
