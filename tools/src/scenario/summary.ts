import type { RecordedStep } from '@tradewind/trail';
import { paint } from '../trail/colours.js';
import { terminal } from '../trail/layout.js';
import { eventTitle } from '@tradewind/trail/flow';

const placeWidth = 19;
const nameWidth = 27;
const margin = ' '.repeat(2 + placeWidth + 1 + nameWidth + 1);

/** What stayed inside a transaction, what crossed the broker, and how long each message took from the commit to its handler. */
export function summary(steps: readonly RecordedStep[]): string {
  const inside = steps.filter(({ kind }) => kind === 'domain-event').map(domainEventLines(steps));
  const across = steps.filter(({ kind }) => kind === 'relayed').flatMap(crossings(steps));
  return [
    '',
    terminal.headline('What happened'),
    '',
    `${paint('bold', 'Domain events')}: handled inside the transaction that raised them`,
    ...unique(inside),
    '',
    `${paint('bold', 'Integration events')}: written to the outbox there, published after the commit`,
    ...across,
  ].join('\n');
}

function domainEventLines(steps: readonly RecordedStep[]): (event: RecordedStep) => string {
  return (event) => {
    const handlers = steps.filter(({ kind, parentId }) => kind === 'domain-event-handler' && parentId === event.id);
    const name = paint('yellow', event.name.replace(/DomainEvent$/, '').padEnd(nameWidth));
    const names = handlers.length === 0 ? ['no handler'] : handlers.map((handler) => `→ ${handler.name}`);
    return `  ${event.service.padEnd(placeWidth)} ${name} ${names.map((it) => paint('dim', it)).join(`\n${margin}`)}`;
  };
}

function crossings(steps: readonly RecordedStep[]): (relayed: RecordedStep) => string[] {
  return (relayed) => {
    const name = eventTitle(String(relayed.type ?? relayed.name));
    const committed = commitOf(relayed, steps);
    const receivers = steps.filter((step) => step.kind === 'received' && isSameMessage(step, relayed));
    return receivers.map((received) => {
      const way = `${relayed.service} → ${received.service}`.padEnd(placeWidth);
      const took = committed === undefined ? '' : tookText(received, committed, steps);
      const place = paint('dim', `${relayed.topic} / ${relayed.partition} / ${relayed.offset}`);
      return `  ${way} ${paint('cyan', name.padEnd(nameWidth))} ${took.padEnd(26)} ${place}`;
    });
  };
}

/** When the transaction that wrote the outbox row was committed. */
function commitOf(relayed: RecordedStep, steps: readonly RecordedStep[]): number | undefined {
  let step = steps.find(({ kind, messageId }) => kind === 'outbox' && messageId === relayed.messageId);
  while (step) {
    const id: string = step.id;
    const commit = steps.find(({ kind, parentId }) => kind === 'commit' && parentId === id);
    if (commit) return commit.at + commit.durationMs;
    const { parentId }: RecordedStep = step;
    step = steps.find((candidate) => candidate.id === parentId);
  }
  return undefined;
}

/** The inbox stops a message that it knows already, such as the older version of the same fact. */
function tookText(received: RecordedStep, committed: number, steps: readonly RecordedStep[]): string {
  const handler = steps.find(({ kind, parentId }) => kind === 'integration-event-handler' && parentId === received.id);
  return handler ? `commit → handler ${(handler.at - committed).toFixed(1)} ms` : 'known to the inbox';
}

/** All versions of a fact have one message id. */
const isSameMessage = (one: RecordedStep, other: RecordedStep) =>
  one.messageId === other.messageId && one.type === other.type;
const unique = (lines: string[]): string[] => [...new Set(lines)];
