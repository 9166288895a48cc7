const seconds = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** `4.2 s` for 4,200 ms */
export const secondsText = (ms: number): string => `${seconds.format(ms / 1000)} s`;
