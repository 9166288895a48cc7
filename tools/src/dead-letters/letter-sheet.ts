import { paint } from '../trail/colours.js';
import type { Letter } from './letters.js';
import { lettersTable } from './letters-table.js';
import { oneLine, printable } from './printable.js';

/** Everything that is known about a letter, as text. */
export function letterSheet(service: string, letter: Letter): string {
  return [
    paint('bold', `${service}/${letter.id} is ${letter.state}`),
    section('', placeOf(letter)),
    section(
      'Headers',
      letter.headers.map(({ name, value, format }) => [name, format === 'text' ? value : `${value} (base64)`]),
    ),
    `${paint('bold', 'Payload')}\n${indent(payloadOf(letter))}`,
    ...(letter.error === null ? [] : [`${paint('bold', 'Error')}\n${indent(printable(letter.stack ?? letter.error))}`]),
    ...(letter.waiting.length === 0 ? [] : [waitingOf(service, letter)]),
  ].join('\n\n');
}

function placeOf(letter: Letter): Array<[string, string | null]> {
  return [
    ['type', letter.type],
    ['message', letter.messageId],
    ['key', letter.key],
    ['place', placeIn(letter)],
    ['attempts', String(letter.attempts)],
    ['first failed', letter.firstFailedAt],
    ['last failed', letter.lastFailedAt],
    ['next attempt', letter.nextAttemptAt],
    ['parked', letter.parkedAt],
    ['replayed', by(letter.replayedBy, letter.replayedAt)],
    ['discarded', by(letter.discardedBy, letter.discardedAt)],
    ['reason', letter.discardReason],
  ];
}

function placeIn({ topic, partition, offset }: Letter): string {
  return partition === null ? `position ${offset} of the outbox, to ${topic}` : `${topic}[${partition}]@${offset}`;
}

function by(who: string | null, when: string | null): string | null {
  return who === null ? null : `by ${who} at ${when}`;
}

function payloadOf({ payload, masked }: Letter): string {
  if (payload === null) return 'none: a tombstone';
  if (masked.includes('')) return `withheld: ${payload.bytes} bytes, which only the role support sees`;
  if (payload.format === 'json') {
    const json = printable(JSON.stringify(payload.value, null, 2));
    return masked.length === 0 ? json : `${json}\nmasked as personal: ${printable(masked.join(', '))}`;
  }
  return `${payload.bytes} bytes that are no JSON, in base64:\n${String(payload.value)}`;
}

function waitingOf(service: string, { waiting, moreWaiting }: Letter): string {
  const more = moreWaiting ? '\n… and more' : '';
  return `${paint('bold', 'Waiting behind it')}\n${indent(lettersTable(service, waiting) + more)}`;
}

function section(title: string, entries: ReadonlyArray<readonly [string, string | null]>): string {
  const present = entries.filter(([, value]) => value !== null);
  const width = Math.max(...present.map(([name]) => name.length));
  const lines = present.map(
    ([name, value]) => `  ${paint('dim', oneLine(name).padEnd(width))}  ${oneLine(value ?? '')}`,
  );
  return [...(title ? [paint('bold', title)] : []), ...lines].join('\n');
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
