import type { RowKind } from './flow.js';

export type Shape =
  | 'request'
  | 'command'
  | 'query'
  | 'event'
  | 'handler'
  | 'envelope'
  | 'begin'
  | 'commit'
  | 'rollback'
  | 'wait'
  | 'process'
  | 'dead'
  | 'fault';

/** How a kind of row is drawn, called, and explained to somebody who has not met it. */
export interface KindOfRow {
  readonly shape: Shape;
  readonly letter: string;
  readonly colour: string;
  readonly word: string;
  readonly sentence: string;
}

const command = 'var(--command)';
const event = 'var(--event)';
const outbox = 'var(--outbox)';
const broker = 'var(--broker)';
const muted = 'var(--muted)';
const ok = 'var(--ok)';
const dead = 'var(--dead)';
const wait = 'var(--wait)';

const kind = (shape: Shape, letter: string, colour: string, word: string, sentence: string): KindOfRow => ({
  shape,
  letter,
  colour,
  word,
  sentence,
});

export const kinds: Readonly<Record<RowKind, KindOfRow>> = {
  http: kind('request', 'R', muted, 'request', 'Somebody asked the service over HTTP. Everything below came of it.'),
  command: kind(
    'command',
    'C',
    command,
    'command',
    'A command changes something. It runs in one transaction: all that it does is kept, or nothing.',
  ),
  query: kind('query', 'Q', muted, 'query', 'A query only reads.'),
  'domain-event': kind(
    'event',
    'D',
    event,
    'domain event',
    'Something happened in this service. A domain event never leaves it: its handlers run inside the same transaction, are waited for, and are undone with it.',
  ),
  'domain-event-handler': kind(
    'handler',
    'H',
    event,
    'handler',
    'A handler of a domain event runs before the commit. If it throws, the whole transaction is rolled back.',
  ),
  outbox: kind(
    'envelope',
    'O',
    outbox,
    'outbox row',
    'The integration event is written as a row beside the change that it tells of. Both are committed, or neither: a crash loses no event and invents none.',
  ),
  begin: kind('begin', '', event, 'begin', 'What stands between here and the end is one transaction in one database.'),
  commit: kind(
    'commit',
    '',
    ok,
    'commit',
    'The transaction is kept. From here on, the outbox row waits for the relay.',
  ),
  rollback: kind(
    'rollback',
    '✗',
    dead,
    'rollback',
    'The transaction was undone. No row of it and no message of it remains.',
  ),
  relayed: kind(
    'envelope',
    'B',
    broker,
    'broker',
    'The relay read the outbox row after the commit and published it. A crash between the two repeats the publication: delivery is at least once.',
  ),
  received: kind(
    'envelope',
    'I',
    broker,
    'received',
    'Another service read the integration event from the broker, at its own pace. It knows the event by its contract only.',
  ),
  inbox: kind(
    'envelope',
    'I',
    outbox,
    'inbox',
    'The id of the message is noted in the transaction of its handlers. A message that comes twice is known here and has no second effect.',
  ),
  'integration-event-handler': kind(
    'handler',
    'H',
    broker,
    'handler',
    'A handler of an integration event runs in the transaction of its own service, with the inbox row and all that it writes.',
  ),
  'retry-scheduled': kind(
    'wait',
    '↻',
    wait,
    'retry',
    'The message failed and will be tried again. Only messages of its key wait; all others go on.',
  ),
  parked: kind(
    'wait',
    'P',
    wait,
    'parked',
    'An earlier message of the same key has failed. This one waits, so that the order is kept.',
  ),
  'dead-lettered': kind(
    'dead',
    '✗',
    dead,
    'dead letter',
    'It can not be handled without help. It is kept, with those of its key behind it, until an operator replays or discards it.',
  ),
  'deadline-scheduled': kind(
    'wait',
    '◷',
    wait,
    'deadline set',
    'The transaction set a deadline. If nothing else happens until then, the service acts on it; a rollback would have unset it.',
  ),
  'deadline-cancelled': kind(
    'wait',
    '◷',
    muted,
    'deadline off',
    'What was waited for has happened: the deadline is gone.',
  ),
  fault: kind(
    'fault',
    '!',
    dead,
    'fault',
    'Somebody has switched this on in the workshop, and it took effect here. Nothing of the kind happens elsewhere.',
  ),
  crash: kind(
    'fault',
    '✗',
    dead,
    'crash',
    'The process was killed here, on purpose. What it had only in memory is gone; what it had committed is not.',
  ),
  'process-transition': kind(
    'process',
    'P',
    'var(--brand)',
    'process',
    'A process manager decides what a message means for its process: the next state, what is told to others, and until when it waits. What is stored of it changes in this transaction.',
  ),
  deadline: kind('wait', '◷', wait, 'deadline', 'The time has come. Exactly one instance of the service acts on it.'),
};

/** What should have come of a message that was in memory alone. */
export const never = {
  word: 'lost',
  sentence:
    'It was kept in memory alone, and went with it. Nobody can find it again: no error, no retry, and no dead letter tells of it.',
} as const satisfies Pick<KindOfRow, 'word' | 'sentence'>;
