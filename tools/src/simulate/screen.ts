import { terminal } from '../trail/layout.js';
import type { Figures } from './measurements.js';

const widths = [14, 9, 9, 9, 9, 9] as const;

/** One line for each action of the last interval. */
export function screenOf(title: string, figures: readonly Figures[], seconds: number): string {
  const rows = figures.map(({ action, count, refused, failed, p50, p99 }) =>
    row([action, ((count / seconds) * 60).toFixed(0), p50.toFixed(1), p99.toFixed(1), `${refused}`, `${failed}`]),
  );
  const head = row(['', 'per min', 'p50 ms', 'p99 ms', 'refused', 'failed']);
  return [terminal.headline(title), head, ...rows].join('\n');
}

function row(cells: readonly string[]): string {
  return cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[n]!))).join('');
}
