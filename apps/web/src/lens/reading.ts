import type { RowKind } from './flow.js';

/** Where to read on about a kind of row: a term of the glossary, and a page of the guide. */
export interface Reading {
  readonly term: string;
  /** A file of the repository, with the part of it. */
  readonly page: string;
}

const kindsOfEvents = 'docs/guide/domain-events-and-integration-events.md';
const guarantees = 'docs/guide/guarantees.md';
const breakingThings = 'docs/guide/breaking-things.md';
const deadLetters = 'docs/guide/operating-messaging.md#dead-letters';

const reading = (term: string, page: string): Reading => ({ term, page });

export const readings: Readonly<Record<RowKind, Reading>> = {
  http: reading('Correlation id', 'docs/guide/event-lens.md'),
  command: reading('Command', kindsOfEvents),
  query: reading('Query', kindsOfEvents),
  'domain-event': reading('Domain event', kindsOfEvents),
  'domain-event-handler': reading('Dispatcher', kindsOfEvents),
  outbox: reading('Outbox', `${guarantees}#outgoing-the-outbox`),
  begin: reading('Unit of work', `${guarantees}#a-change-and-its-events`),
  commit: reading('Unit of work', `${guarantees}#a-change-and-its-events`),
  rollback: reading('Unit of work', `${guarantees}#a-change-and-its-events`),
  relayed: reading('Relay', `${guarantees}#in-between-the-broker`),
  received: reading('Integration event', kindsOfEvents),
  inbox: reading('Inbox', `${guarantees}#incoming-the-inbox`),
  'integration-event-handler': reading('Reaction', `${guarantees}#incoming-the-inbox`),
  'retry-scheduled': reading('Retry worker', deadLetters),
  parked: reading('Parked', deadLetters),
  'dead-lettered': reading('Dead letter', deadLetters),
  'deadline-scheduled': reading('Deadline', `${guarantees}#deadlines`),
  'deadline-cancelled': reading('Deadline', `${guarantees}#deadlines`),
  deadline: reading('Deadline', `${guarantees}#deadlines`),
  'process-transition': reading('Process manager', 'docs/guide/the-order-process.md'),
  fault: reading('Breakage', breakingThings),
  crash: reading('Breakage', breakingThings),
};

/** What the glossary says of a term, without the file that it names. */
export function definitionIn(glossary: string, term: string): string | undefined {
  const line = glossary.split('\n').find((each) => each.startsWith(`- **${term}**: `));
  return line
    ?.slice(`- **${term}**: `.length)
    .replace(/\s*\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll('`', '')
    .trim();
}
