/** The digits after the point of a currency: 2 for EUR, 0 for JPY. */
export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits!;

/** What somebody types, in minor units: 4990 for 49.9 EUR. */
export const minorUnits = (typed: number, currency: string): number => Math.round(typed * 10 ** digitsOf(currency));

/** As it is shown in a field: 49.9 for 4990 minor units of EUR. */
export const majorUnits = (amount: number, currency: string): number => amount / 10 ** digitsOf(currency);
