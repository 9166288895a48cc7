import { serviceNames } from '@tradewind/services';
import { paint, type Style } from './colours.js';

export const width = Math.min(Math.max(process.stdout.columns ?? 110, 96), 120);
const gutter = 8 + 1 + 9 + 1;
const durationWidth = 10;
const textWidth = width - gutter - durationWidth;

const styles: readonly Style[] = ['magenta', 'green', 'yellow', 'cyan'];
const styleOfService: Record<string, Style> = {
  ...Object.fromEntries(serviceNames.map((name, n) => [name, styles[n % styles.length]!])),
  broker: 'blue',
};

export interface Row {
  /** Since the request was sent. */
  atMs?: number;
  service?: string;
  /** The boxes around the text. */
  frame?: string;
  text: string;
  note?: string;
  style?: Style;
  durationMs?: number;
}

/** One line of the trail: when, where, what, how long; in columns. */
export function formatRow({ atMs, service = '', frame = '', text, note = '', style = [], durationMs }: Row): string {
  const at = atMs === undefined ? '' : `+${atMs.toFixed(0)} ms`;
  const room = textWidth - frame.length;
  const shown = clip(note === '' ? text : `${text}  ${note}`, room);
  const body =
    note === '' || shown.length <= text.length
      ? paint(style, shown)
      : paint(style, text) + paint('dim', shown.slice(text.length));
  const fill = ' '.repeat(Math.max(0, room - shown.length));
  const duration = durationMs === undefined ? '' : `${durationMs.toFixed(1)} ms`;
  const place = paint(styleOfService[service] ?? [], service.padEnd(9));
  return `${paint('dim', at.padStart(8))} ${place} ${paint('dim', frame)}${body}${fill}${paint('dim', duration.padStart(durationWidth))}`.trimEnd();
}

export function rule(length: number): string {
  return '─'.repeat(Math.max(0, length));
}

/** The upper or lower edge of a transaction's box. */
export function edge(corner: '┌' | '├' | '└', label: string, frame: string): string {
  const start = `${corner}─ ${label} `;
  return start + rule(textWidth - frame.length - start.length - 2);
}

export function headline(text: string): string {
  const start = `━━ ${text} `;
  return paint('bold', start + '━'.repeat(Math.max(0, width - start.length)));
}

export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1))}…`;
}
