import type { Figures } from './benchmark.js';

/** Formats three significant digits below a thousand and whole numbers from there on. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

export function formatFigures(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${formatNumber(value)} ${name}`)
    .join('  ');
}
