const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

/** `12.5%` for 0.125 */
export const percentText = (share: number): string => percent.format(share);
