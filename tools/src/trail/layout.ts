import { serviceNames } from '@tradewind/services';
import { paint, type Style } from './colours.js';

const gutter = 8 + 1 + 9 + 1;
const durationWidth = 10;
const leastWidth = 96;
/** Where lines may be of any length, durations stand in this column all the same, if there is room. */
const usualWidth = 110;

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

/** The columns of a trail: when, where, what, how long. In a terminal of `columns`, longer text is cut; elsewhere nothing is. */
export class Layout {
  private readonly width: number;

  constructor(private readonly columns: number | undefined) {
    this.width = Math.max(columns ?? usualWidth, leastWidth);
  }

  /** One line of the trail. */
  row({ atMs, service = '', frame = '', text, note = '', style = [], durationMs }: Row): string {
    const at = atMs === undefined ? '' : `+${atMs.toFixed(0)} ms`;
    const room = this.textWidth - frame.length;
    const whole = note === '' ? text : `${text}  ${note}`;
    const shown = this.columns === undefined ? whole : clip(whole, room);
    const body =
      note === '' || shown.length <= text.length
        ? paint(style, shown)
        : paint(style, text) + paint('dim', shown.slice(text.length));
    const fill = ' '.repeat(Math.max(0, room - shown.length));
    const duration = durationMs === undefined ? '' : `${durationMs.toFixed(1)} ms`;
    const place = paint(styleOfService[service] ?? [], service.padEnd(9));
    return `${paint('dim', at.padStart(8))} ${place} ${paint('dim', frame)}${body}${fill}${paint('dim', duration.padStart(durationWidth))}`.trimEnd();
  }

  /** The upper or lower edge of a transaction's box. */
  edge(corner: '┌' | '├' | '└', label: string, frame: string): string {
    const start = `${corner}─ ${label} `;
    return start + rule(this.textWidth - frame.length - start.length - 2);
  }

  headline(text: string): string {
    const start = `━━ ${text} `;
    return paint('bold', start + '━'.repeat(Math.max(0, this.width - start.length)));
  }

  private get textWidth(): number {
    return this.width - gutter - durationWidth;
  }
}

export const terminal = new Layout(process.stdout.isTTY ? process.stdout.columns : undefined);

function rule(length: number): string {
  return '─'.repeat(Math.max(0, length));
}

export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1))}…`;
}
