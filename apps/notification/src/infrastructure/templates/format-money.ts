import type { Amount } from '../../domain/mail/mail-contents.js';

/** Formats an amount with as many decimals as its currency has: €398.00, ¥4,990, KWD 12.345. It is never rounded. */
export function formatMoney({ amount, currency }: Amount): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 0;
  const digits = String(amount).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const decimal = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return format.format(decimal as Intl.StringNumericLiteral);
}

/** Returns the price of several pieces, exact also above the largest safe integer. */
export function formatPrice({ amount, currency }: Amount, quantity: number): string {
  return formatMoney({ amount: (BigInt(amount) * BigInt(quantity)) as unknown as number, currency });
}
