import type { StepKind } from '../step-kind.js';
import type { RecordedStep } from '../trail-step.js';
import { eventTitle } from './event-name.js';

export interface StepText {
  readonly title: string;
  readonly note: string;
}

type Describe = (step: RecordedStep) => readonly [title: string, ...notes: string[]];

const some = (label: string, value: unknown): string =>
  value === undefined || value === '' ? '' : `${label} ${value}`.trim();

const withoutSuffix = (name: string): string => name.replace(/DomainEvent$/, '');
const eventOf = ({ type, name }: RecordedStep): string => eventTitle(String(type ?? name));
const keyOf = ({ key }: Pick<RecordedStep, 'key'>): string =>
  key === undefined ? '' : `key ${String(key).length > 12 ? `${String(key).slice(0, 10)}…` : key}`;
const rows = (count: string | number | undefined): string =>
  count === undefined ? '' : `${count} ${Number(count) === 1 ? 'row' : 'rows'} written`;

const transitionTitle = ({ process, from, to }: RecordedStep): string => {
  if (to === undefined || to === from) return `${process}: still ${from}`;
  return from === undefined ? `${process}: ${to}` : `${process}: ${from} → ${to}`;
};

const descriptions: Record<StepKind, Describe> = {
  http: ({ name, httpStatus }) => [name, `→ ${httpStatus ?? '?'}`],
  command: ({ name }) => [name],
  query: ({ name }) => [name],
  'domain-event': ({ name, round, raisedBy }) => [withoutSuffix(name), some('round', round), some('by', raisedBy)],
  'domain-event-handler': ({ name }) => [name],
  outbox: (step) => [eventOf(step), some('row', step.position), keyOf(step)],
  commit: ({ rowsWritten }) => ['Committed', rows(rowsWritten)],
  rollback: () => ['Rolled back', 'nothing of it remains'],
  relayed: (step) => [eventOf(step), some('', step.topic), `partition ${step.partition}`, `offset ${step.offset}`],
  received: (step) => [eventOf(step), some('group', step.group)],
  inbox: ({ outcome, group }) => ['Inbox', outcome, some('group', group)],
  'integration-event-handler': ({ name }) => [name],
  'retry-scheduled': (step) => [`Attempt ${Number(step.attempt) + 1} of ${eventOf(step)}`, 'only its key waits'],
  parked: (step) => [eventOf(step), 'waits behind an earlier message of its key'],
  'dead-lettered': (step) => [eventOf(step), String(step.outcome), 'waits for an operator, and its key behind it'],
  'deadline-scheduled': ({ type, key }) => [String(type), keyOf({ key })],
  'deadline-cancelled': ({ type, key }) => [String(type), keyOf({ key })],
  fault: ({ name, type, key }) => [
    name,
    'on purpose',
    type === undefined ? '' : eventTitle(String(type)),
    keyOf({ key }),
  ],
  crash: ({ name, service }) => [`${service} is killed`, 'on purpose', name],
  'process-transition': (step) => [transitionTitle(step), some('after', step.message), some('', step.reason)],
  deadline: ({ name, type, attempt }) => [name, some('deadline', type), some('attempt', attempt)],
};

/** A step in words: what it is called, and what is worth knowing beside that. */
export function describeStep(step: RecordedStep): StepText {
  const [title, ...notes] = descriptions[step.kind]?.(step) ?? [step.name];
  const told = step.error === undefined ? notes : [step.error];
  return { title, note: told.filter((note) => note !== '').join(' · ') };
}
