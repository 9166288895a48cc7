import type { Figures } from './benchmark.js';

/** Three significant digits below a thousand, whole numbers above. */
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
