import { InvalidValueError, Money } from '@tradewind/domain';

/** `49.90` or `49,90` and `EUR` → 4990 cents; `4990` and `JPY` → 4990 yen. */
export function readPrice(text: string, currencyText: string): Money {
  const currency = currencyText.toUpperCase();
  Money.zero(currency);
  const decimals =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const [, whole, fraction = ''] = /^(\d{1,10})(?:[.,](\d+))?$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > decimals) {
    throw new InvalidValueError('price', `must be a number such as 49.90, with at most ${decimals} decimals`);
  }
  return Money.of(Number(whole + fraction.padEnd(decimals, '0')), currency);
}
