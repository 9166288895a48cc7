import { durationText, offsetText } from './duration-text.js';
import type { ToldFlow } from './flow.js';
import { kinds } from './kinds.js';
import { envelopeFlap, isOutlined, outlines } from './outlines.js';
import type { ShownRow } from './shown-row.js';
import { brokerLane, isCrowded, lanesOf } from './shown-rows.js';
import { svgColour } from './svg-colours.js';

const timeWidth = 70;
const textWidth = 760;
const rowHeight = 26;
const headHeight = 128;
/** Room at the right for how long it took. */
const tookWidth = 72;
/** Of a letter, a little more than its fonts need on average. */
const titleLetter = 7.4;
const noteLetter = 6.6;
const margin = 16;

/** The shown rows as a drawing that stands alone: lanes, boxes of transactions, the broker as a bus, and the words beside them. */
export function flowSvg(flow: ToldFlow, rows: readonly ShownRow[]): string {
  const drawing = new Drawing(lanesOf(flow));
  const { width } = drawing;
  const height = headHeight + rows.length * rowHeight + 2 * margin;
  const { name, correlationId, startedAt } = flow.summary;
  const bottom = height - margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>${escaped(name)}</title>`,
    `<rect width="${width}" height="${height}" fill="${svgColour('surface')}"/>`,
    text(margin, margin + 14, name, 'text', 'font-size="18" font-weight="700"'),
    text(margin, margin + 34, `${correlationId}, began ${new Date(startedAt).toISOString()}`, 'muted'),
    ...drawing.lanes(bottom),
    ...rows.map((row, place) => drawing.row(row, headHeight + margin + place * rowHeight)),
    '</svg>',
    '',
  ].join('\n');
}

class Drawing {
  private readonly laneWidth: number;

  constructor(private readonly places: readonly string[]) {
    this.laneWidth = isCrowded(places) ? 48 : 78;
  }

  get width(): number {
    return this.textAt + textWidth + margin;
  }

  lanes(bottom: number): string[] {
    const top = margin + headHeight;
    const step = this.laneWidth;
    return this.places.map((place, n) => {
      const x = this.middle(n);
      const name = `<text transform="translate(${x + 4} ${top - 8}) rotate(-45)" fill="${svgColour(place === brokerLane ? 'broker' : 'text')}" font-weight="600">${escaped(place)}</text>`;
      if (place !== brokerLane) return `${name}${line(x, top, x, bottom, 'line', 1)}`;
      const [left, right] = [x - step * 0.34, x + step * 0.34];
      const bus = `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${svgColour('broker-soft')}"/>`;
      return `${name}${bus}${line(left, top, left, bottom, 'broker', 3)}${line(right, top, right, bottom, 'broker', 3)}`;
    });
  }

  row(shown: ShownRow, y: number): string {
    const { row, title, note, wire, isNever } = shown;
    const { word, colour } = kinds[row.kind];
    const own = this.places.indexOf(row.service);
    const broker = this.places.indexOf(brokerLane);
    const isUndone = shown.box?.transaction.state === 'rolled back';
    const base = y + 17;
    const wordX = this.textAt;
    const titleX = wordX + 104 + Math.min(row.depth, 6) * 12;
    const struck = isUndone ? ' text-decoration="line-through"' : '';
    const noteRoom = this.width - margin - tookWidth - titleX - title.length * titleLetter;
    const wireColour = isNever ? 'dead' : 'broker';
    const noteColour = row.failed ? 'dead' : 'muted';
    return [
      backgroundOf(shown, y, this.width),
      shown.box ? this.box(shown, own, y) : '',
      wire ? line(this.middle(own), y + 12, this.middle(broker), y + 12, wireColour, 2.5, isNever ? '4 3' : '') : '',
      glyph(shown, this.middle(row.kind === 'relayed' ? broker : own) - 13, y + 3),
      text(timeWidth - 8 + margin, base, isNever ? 'never' : offsetText(row.atMs), 'muted', 'text-anchor="end"'),
      text(
        wordX,
        base,
        isNever ? 'lost' : shown.folded === undefined ? word : 'quiet',
        isNever ? 'dead' : colour,
        'font-weight="600"',
      ),
      `<text x="${titleX}" y="${base}"><tspan fill="${svgColour('text')}" font-weight="600"${struck}>${escaped(title)}</tspan>`,
      note ? `<tspan dx="6" fill="${svgColour(noteColour)}">${escaped(shortened(note, noteRoom))}</tspan>` : '',
      '</text>',
      row.durationMs === undefined || row.kind === 'relayed'
        ? ''
        : text(this.width - margin, base, durationText(row.durationMs), 'muted', 'text-anchor="end"'),
    ].join('');
  }

  private box({ box }: ShownRow, own: number, y: number): string {
    const { transaction, isTop, isBottom } = box!;
    const isUndone = transaction.state === 'rolled back';
    const colour = isUndone ? 'dead' : 'event';
    const [left, right] = [this.middle(own) - this.laneWidth / 2 + 4, this.middle(own) + this.laneWidth / 2 - 4];
    const [top, bottom] = [y + (isTop ? 3 : 0), y + rowHeight - (isBottom ? 3 : 0)];
    const fill = svgColour(isUndone ? 'dead-soft' : 'event-soft');
    const dash = isUndone ? '4 3' : '';
    return [
      `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${fill}"/>`,
      line(left, top, left, bottom, colour, 2, dash),
      line(right, top, right, bottom, colour, 2, dash),
      isTop ? line(left, top, right, top, colour, 2, dash) : '',
      isBottom ? line(left, bottom, right, bottom, colour, 2, dash) : '',
    ].join('');
  }

  private middle(lane: number): number {
    return margin + timeWidth + (lane + 0.5) * this.laneWidth;
  }

  private get textAt(): number {
    return margin + timeWidth + this.places.length * this.laneWidth + 16;
  }
}

function backgroundOf({ row }: ShownRow, y: number, width: number): string {
  const isWait = row.kind === 'retry-scheduled' || row.kind === 'parked';
  const fill = isWait ? 'wait-soft' : row.kind === 'dead-lettered' ? 'dead-soft' : undefined;
  return fill ? `<rect x="0" y="${y}" width="${width}" height="${rowHeight}" fill="${svgColour(fill)}"/>` : '';
}

function glyph({ row, isNever }: ShownRow, x: number, y: number): string {
  const { shape, letter, colour: ofKind } = kinds[row.kind];
  const colour = isNever ? 'dead' : ofKind;
  if (shape === 'begin') return '';
  const isHollow = isNever || isOutlined(shape);
  const isEnvelope = shape === 'envelope';
  const sign = shape === 'commit' ? '✓' : letter;
  return [
    `<g transform="translate(${x} ${y})">`,
    `<path d="${outlines[shape]}" fill="${svgColour(isHollow ? 'surface' : colour)}" stroke="${svgColour(colour)}" stroke-width="1.8"${isNever ? ' stroke-dasharray="3 2"' : ''}/>`,
    isEnvelope
      ? `<path d="${envelopeFlap}" fill="none" stroke="${svgColour(isNever ? 'dead' : 'on-kind')}" stroke-width="1.5"/>`
      : '',
    text(
      ...([shape === 'handler' ? 11.5 : 13, isEnvelope ? 16 : 14, sign, isHollow ? colour : 'on-kind'] as const),
      `text-anchor="middle" font-weight="800" font-size="${isEnvelope ? 8.5 : 11}"`,
    ),
    '</g>',
  ].join('');
}

const line = (x1: number, y1: number, x2: number, y2: number, colour: string, width: number, dash = ''): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${svgColour(colour)}" stroke-width="${width}"${dash && ` stroke-dasharray="${dash}"`}/>`;

const text = (x: number, y: number, words: string, colour: string, more = ''): string =>
  `<text x="${x}" y="${y}" fill="${svgColour(colour)}" ${more}>${escaped(words)}</text>`;

/** As much of it as fits into a width. */
function shortened(note: string, width: number): string {
  const letters = Math.max(0, Math.floor(width / noteLetter));
  return note.length <= letters ? note : `${note.slice(0, Math.max(0, letters - 1))}…`;
}

/** For XML 1.0, which has no place for most control characters. */
const escaped = (words: string): string =>
  words
    .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
