import type { RecordedStep } from '@tradewind/trail';
import { eventTitle } from '@tradewind/trail/flow';
import type { Style } from './colours.js';

export interface StepText {
  text: string;
  note?: string;
  style?: Style;
}

const some = (label: string, value: unknown): string =>
  value === undefined || value === '' ? '' : `${label} ${value}`;
const notes = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');

type Describe = (step: RecordedStep) => StepText;

const describe: Partial<Record<RecordedStep['kind'], Describe>> = {
  http: ({ name, httpStatus }) => ({ text: name, note: `→ ${httpStatus ?? '?'}`, style: 'bold' }),
  command: ({ name }) => ({ text: `▸ ${name}`, note: 'command', style: 'blue' }),
  query: ({ name }) => ({ text: `? ${name}`, note: 'query', style: 'dim' }),
  'domain-event': ({ name, round, raisedBy }) => ({
    text: `◆ ${name.replace(/DomainEvent$/, '')}`,
    note: notes('domain event', some('round', round), raisedBy === undefined ? '' : `by ${raisedBy}`),
    style: 'yellow',
  }),
  'domain-event-handler': ({ name }) => ({ text: `→ ${name}`, style: 'yellow' }),
  outbox: ({ name, type, position, key }) => ({
    text: `▣ outbox row ${position ?? '?'}: ${eventTitle(String(type ?? name))}`,
    note: some('key', key),
    style: 'magenta',
  }),
  relayed: ({ name, type, topic, partition, offset, waitedMs }) => ({
    text: `⇢ ${eventTitle(String(type ?? name))}  ${topic}  partition ${partition}  offset ${offset}`,
    note: waitedMs === undefined ? '' : `waited ${Math.round(Number(waitedMs))} ms`,
    style: 'cyan',
  }),
  received: ({ name, type, group, partition, offset }) => ({
    text: `⇠ received ${eventTitle(String(type ?? name))}`,
    note: `group ${group}  partition ${partition}  offset ${offset}`,
    style: 'cyan',
  }),
  deadline: ({ name, type, key, outcome }) => ({
    text: `◷ ${name}`,
    note: notes(`deadline ${type}`, some('key', key), outcome === 'ok' ? '' : outcome),
    style: 'yellow',
  }),
  inbox: ({ outcome }) => ({ text: `▣ inbox: ${outcome}`, style: 'magenta' }),
  'integration-event-handler': ({ name }) => ({ text: `→ ${name}`, style: 'magenta' }),
};

export function textOf(step: RecordedStep): StepText {
  const said = describe[step.kind]?.(step) ?? { text: step.name };
  return step.error === undefined ? said : { ...said, note: `✗ ${step.error}`, style: 'red' };
}

export function commitText({ transactionId, rowsWritten }: RecordedStep): string {
  const id = transactionId === undefined ? '' : ` ${transactionId}`;
  if (rowsWritten === undefined) return `commit${id}`;
  return `commit${id} · ${rowsWritten} ${rowsWritten === 1 ? 'row' : 'rows'} written`;
}
