import { timeText, whenText } from '../design/moment.js';
import { durationText } from './duration-text.js';
import type { RowKind } from './flow.js';
import type { ProcessTransition } from './process.js';

/** `10:02:57.214` */
export function momentText(at: number): string {
  return `${timeText(new Date(at))}.${String(Math.floor(at % 1_000)).padStart(3, '0')}`;
}

const glyphs: Readonly<Record<ProcessTransition['message']['by'], RowKind>> = {
  'integration event': 'inbox',
  deadline: 'deadline',
  request: 'http',
  other: 'command',
};

export const glyphOf = ({ message }: ProcessTransition): RowKind => glyphs[message.by];

/** Where the message came from. */
export function originOf({ message, outcome }: ProcessTransition): string {
  const { by, publisher, partition, offset, lateMs, request } = message;
  const again = outcome === 'duplicate' ? ['again'] : [];
  if (by === 'deadline') return lateMs === undefined ? 'a deadline' : `due, handled ${durationText(lateMs)} later`;
  if (by === 'request') return request ?? 'a request';
  const place = offset === undefined ? [] : [`partition ${partition}, offset ${offset}`];
  return [...again, ...(publisher === undefined ? [] : [`from ${publisher}`]), ...place].join(' · ');
}

/** What is said instead of a difference; undefined if there is one. */
export function noChangeText({ outcome, reason, isUndone, changes }: ProcessTransition): string | undefined {
  if (outcome === 'refused') return `refused: ${reason}`;
  if (isUndone) return 'rolled back: nothing of it remains';
  if (changes.length > 0) return undefined;
  return reason === undefined ? 'no change' : `no change: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
}

const isoMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** A stored value as people read it: a moment by its time. */
export function valueText(value: string | undefined): string {
  if (value === undefined) return '–';
  return isoMoment.test(value) ? whenText(value) : value;
}
