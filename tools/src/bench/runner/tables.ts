import { formatNumber } from './format.js';
import type { BenchmarkResult, GoalResult } from './result.js';
import type { Spread } from './spread.js';

/** Formats the results as Markdown that is also readable as plain text. */
export function tablesOf(results: readonly BenchmarkResult[]): string {
  return results.map(tablesOfOne).join('\n\n');
}

function tablesOfOne(result: BenchmarkResult): string {
  const figures = result.contenders.flatMap(({ name, figures }) =>
    Object.entries(figures).map(([figure, spread]) => [name, figure, ...cellsOf(spread)]),
  );
  const goals = result.goals.map((goal) => [...sentenceOf(goal), ...cellsOf(goal.value), verdictOn(goal)]);
  const notes = [
    ...(result.skipped === undefined ? [] : [`Skipped: ${result.skipped}`]),
    ...result.absent.map(({ name, reason }) => `Without ${name}: ${reason}`),
    ...result.failures.map((failure) => `FAILED: ${failure}`),
  ];
  return [
    `### ${result.name}\n\n${result.measures}`,
    ...(figures.length > 0 ? [table(['', 'figure', 'min', 'median', 'max'], figures)] : []),
    ...(goals.length > 0 ? [table(['ratio', 'goal', 'min', 'median', 'max', 'reached'], goals)] : []),
    ...notes,
  ].join('\n\n');
}

function verdictOn({ atLeast, atMost, reached }: GoalResult): string {
  if (atLeast === undefined && atMost === undefined) return '–';
  return reached ? 'yes' : 'NO';
}

function sentenceOf({ figure, of, against, atLeast, atMost }: GoalResult): string[] {
  const what = against === undefined ? `${of}: ${figure}` : `${of} / ${against}: ${figure}`;
  const bounds = [atLeast === undefined ? [] : `≥ ${atLeast}`, atMost === undefined ? [] : `≤ ${atMost}`].flat();
  return [what, bounds.join(' and ')];
}

function cellsOf({ min, median, max }: Spread): string[] {
  return [min, median, max].map(formatNumber);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]!.length)));
  const numeric = (column: number): boolean => ['min', 'median', 'max'].includes(head[column]!);
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (numeric(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(' | ')} |`;
  const rule = widths.map((width, i) => (numeric(i) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
