import type { Part } from './purchase.js';

interface Kind {
  readonly letter: string;
  readonly text: string;
}

export const kinds: Readonly<Record<Part['kind'], Kind>> = {
  command: { letter: 'C', text: 'a command: what somebody wants' },
  event: { letter: 'D', text: 'a domain event: handled at once, in the same transaction' },
  outbox: { letter: 'O', text: 'the outbox: a message, committed with the change and relayed afterwards' },
  inbox: { letter: 'I', text: 'the inbox: a message that was handled already is not handled again' },
};
