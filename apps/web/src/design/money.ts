export interface Money {
  /** Minor units, such as cents. */
  readonly amount: number;
  /** ISO 4217 */
  readonly currency: string;
}

const formats = new Map<string, Intl.NumberFormat>();

/** `€ 55.00` for 5,500 minor units of EUR. */
export function moneyText({ amount, currency }: Money): string {
  let format = formats.get(currency);
  if (!format) formats.set(currency, (format = new Intl.NumberFormat('en', { style: 'currency', currency })));
  return format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits!);
}
