import type { Breakage } from '../breakage.js';
import { domainEventOnTheWire } from './domain-event-on-the-wire.js';
import { handlersNotAwaited } from './handlers-not-awaited.js';
import { inboxOff } from './inbox-off.js';
import { publishBeforeCommit } from './publish-before-commit.js';
import { publishWithoutOutbox } from './publish-without-outbox.js';

export const mistakes: readonly Breakage[] = [
  publishWithoutOutbox,
  publishBeforeCommit,
  inboxOff,
  handlersNotAwaited,
  domainEventOnTheWire,
];
