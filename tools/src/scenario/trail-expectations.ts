import type { RecordedStep } from '@tradewind/trail';
import { verify } from './scenario-error.js';
import { eventName } from './step-text.js';

const travels = [
  ['UserRegistered', 'ordering'],
  ['ProductPriceChanged', 'basket'],
  ['BasketCheckedOut', 'ordering'],
  ['OrderStarted', 'basket'],
] as const;

/** The trail itself is verified too: what it shows must have gone through outbox, broker, inbox and handler. */
export function verifyTrail(steps: RecordedStep[]): void {
  for (const [event, consumer] of travels) {
    const outbox = steps.find(({ kind, type }) => kind === 'outbox' && eventName(String(type)) === event);
    verify(outbox !== undefined, `the trail shows the outbox row of ${event}`);
    const relayed = steps.find(({ kind, messageId }) => kind === 'relayed' && messageId === outbox.messageId);
    verify(relayed?.offset !== undefined, `the trail shows where ${event} lies in the broker`);
    const received = steps.find(
      ({ kind, messageId, service }) => kind === 'received' && messageId === outbox.messageId && service === consumer,
    );
    verify(received?.outcome === 'ok', `the trail shows that ${consumer} received ${event}`);
    const inbox = steps.find(({ kind, parentId }) => kind === 'inbox' && parentId === received.id);
    verify(inbox?.outcome === 'new', `the inbox of ${consumer} took ${event} once`);
  }
}
