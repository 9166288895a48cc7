import { describe, expect, it } from 'vitest';
import { pageNames, parsePage, read } from './pages.js';
import { unknownSymbols } from './symbols.js';

/** A superseded decision keeps the names of its time. */
const current = pageNames.filter((name) => !/Status: superseded/.test(read(name)));

describe('The names in the documentation', () => {
  it.each(current)('of %s exist in the sources', (name) => {
    expect(unknownSymbols(parsePage(read(name)))).toEqual([]);
  });

  it.each([
    ['a class', '`OrderLaunchedDomainEvent`', ['OrderLaunchedDomainEvent']],
    ['a decorator', '`@OnIntegrationEvents(…)`', ['OnIntegrationEvents']],
    ['a method', '`Outbox.addToOutbox`', ['addToOutbox']],
    ['a file', '`relay/outbox-relais.ts`', ['relay/outbox-relais.ts']],
    ['a folder', '`tools/src/caos`', ['tools/src/caos']],
    ['a class in a picture', '```mermaid\nflowchart LR\n  A[StartAnOrder] --> B\n```', ['StartAnOrder']],
    ['a script', '`npm run dmeo`', ['npm run dmeo']],
    ['a script in a block', '```sh\nnpm run dmeo -- --smoke\n```', ['npm run dmeo']],
    ['an option', '`npm run demo -- --smokey`', ['npm run demo -- --smokey']],
    ['a setting', '`KAFKA_BROKER_ADDRESSES`', ['KAFKA_BROKER_ADDRESSES']],
    ['a column or metric', '`messaging_outbox_unsent_lines`', ['messaging_outbox_unsent_lines']],
    ['an error code', '`checkout-refused`', ['checkout-refused']],
  ])('are found when they name %s that does not exist', (_, markdown, expected) => {
    expect(unknownSymbols(parsePage(markdown))).toEqual(expected);
  });

  it.each([
    '`OrderStartedDomainEvent`, `Outbox.add`, `@OnIntegrationEvent(contract)`, `npm run demo -- --smoke`',
    '`libs/contracts/src`, `relay/outbox-relay.ts`, `KAFKA_SSL_CA_FILE`, `checkout-rejected`, `dead_letter`',
  ])('are accepted when they exist: %s', (markdown) => {
    expect(unknownSymbols(parsePage(markdown))).toEqual([]);
  });
});
