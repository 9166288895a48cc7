import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OperatorClient } from './operator-client.js';
import { readRequest } from './read-command.js';
import { client, StandardProvider } from '../sign-in/specs/standard-provider.js';
import { runCommand } from './run-command.js';

const letter = {
  id: '42',
  state: 'dead',
  direction: 'incoming',
  topic: 'tradewind.catalog.events',
  partition: 5,
  offset: '14',
  key: 'lamp\u001b[31m',
  messageId: 'm-1',
  type: 'tradewind.catalog.product-created.v1',
  attempts: 1,
  nextAttemptAt: null,
  errorName: 'TypeError',
  error: 'no price',
  firstFailedAt: '2026-11-21T08:53:13.744Z',
  lastFailedAt: null,
  parkedAt: null,
  replayedBy: null,
  replayedAt: null,
  discardedBy: null,
  discardReason: null,
  discardedAt: null,
};

describe('An operator at the command line', () => {
  let shop: StandardProvider;
  let printed: string;
  let answers: Record<string, [status: number, body: object]>;

  beforeAll(async () => {
    shop = await StandardProvider.start((request, response) => {
      const [status, body] = answers[`${request.method} ${request.url!.split('?')[0]}`] ?? [
        200,
        { letters: [], next: null },
      ];
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  afterAll(() => shop.stop());
  beforeEach(() => {
    printed = '';
    answers = {};
  });

  const signIn = () => OperatorClient.signIn({ origin: shop.origin, ...client });
  const run = async (...args: string[]) =>
    runCommand(readRequest(args).command!, await signIn(), (text) => (printed += `${text}\n`));

  it('sees a table of letters, in which nothing commands the terminal', async () => {
    answers['GET /api/basket/dead-letters'] = [200, { letters: [letter], next: null }];
    await run('list');
    expect(printed).toMatch(/^LETTER +STATE +TYPE +KEY +TRIES +SINCE \(UTC\) +ERROR$/m);
    expect(printed).toMatch(
      /^basket\/42 +dead +tradewind\.catalog\.product-created\.v1 +lamp�\[31m +1 +2026-11-21 08:53:13 +TypeError: no price$/m,
    );
  });

  it('is told when there are none', async () => {
    await run('list');
    expect(printed).toBe('No dead letters.\n');
  });

  it('sees those of other services when one does not answer, and is told which', async () => {
    answers['GET /api/catalog/dead-letters'] = [503, { title: 'The service catalog is not available' }];
    answers['GET /api/basket/dead-letters'] = [200, { letters: [letter], next: null }];
    await expect(run('list')).rejects.toThrow('catalog: The service catalog is not available');
    expect(printed).toContain('basket/42');
  });

  it('does not see what was given up unless that was asked for', async () => {
    answers['GET /api/basket/dead-letters'] = [
      200,
      { letters: [{ ...letter, state: 'discarded', discardReason: 'a test' }], next: null },
    ];
    await run('list', '--service', 'basket');
    expect(printed).toBe('No dead letters.\n');
    await run('list', '--service', 'basket', '--state', 'discarded');
    expect(printed).toContain('a test');
  });

  it('sees of an event that was not published where in the outbox it lay', async () => {
    const outgoing = { ...letter, direction: 'outgoing', partition: null, offset: '17' };
    const content = { headers: [], payload: null, masked: [], stack: null, waiting: [], moreWaiting: false };
    answers['GET /api/catalog/dead-letters/42'] = [200, { ...outgoing, ...content }];
    await run('show', 'catalog/42');
    expect(printed).toContain('position 17 of the outbox, to tradewind.catalog.events');
  });

  it('sees all of a letter', async () => {
    const headers = [{ name: 'ce_source', value: '/catalog', format: 'text' }];
    const waiting = [{ ...letter, id: '43', state: 'parked', error: null, errorName: null }];
    const content = {
      headers,
      payload: { format: 'json', value: { name: 'Lamp', maker: null }, bytes: 15 },
      masked: ['/maker'],
      stack: 'TypeError: no price\n    at handle',
      waiting,
      moreWaiting: true,
    };
    answers['GET /api/basket/dead-letters/42'] = [200, { ...letter, ...content }];
    await run('show', 'basket/42');
    for (const part of [
      'basket/42 is dead',
      'tradewind.catalog.events[5]@14',
      '/catalog',
      '"name": "Lamp"',
      'masked as personal: /maker',
      'at handle',
      'basket/43',
      '… and more',
    ]) {
      expect(printed).toContain(part);
    }
  });

  it('is told that a payload is withheld', async () => {
    const payload = { format: 'base64', value: null, bytes: 15 };
    const content = { headers: [], payload, masked: [''], stack: null, waiting: [], moreWaiting: false };
    answers['GET /api/basket/dead-letters/42'] = [200, { ...letter, ...content }];
    await run('show', 'basket/42');
    expect(printed).toContain('withheld: 15 bytes, which only the role support sees');
  });

  it('is told that a letter is not there', async () => {
    answers['POST /api/basket/dead-letters/replay'] = [
      404,
      { title: 'There is no such dead letter', detail: 'Perhaps it was handled meanwhile.' },
    ];
    await expect(run('replay', 'basket/7')).rejects.toThrow(
      'There is no such dead letter: Perhaps it was handled meanwhile.',
    );
  });

  it('discards a letter of the service that it names', async () => {
    answers['POST /api/basket/dead-letters/9/discard'] = [200, { ...letter, state: 'discarded', discardedBy: 'olga' }];
    await run('discard', 'basket/9', '--reason', 'a test');
    expect(printed).toBe('basket/9 was discarded by olga.\n');
  });

  it('must be known, and may only do what the role allows', async () => {
    const stranger = { origin: shop.origin, ...client, clientSecret: 'another' };
    await expect(OperatorClient.signIn(stranger)).rejects.toThrow('The client tradewind-web could not sign in');
    answers['GET /api/basket/dead-letters'] = [403, { title: 'The role operations is needed' }];
    await expect(run('list', '--service', 'basket')).rejects.toThrow('The role operations is needed');
  });

  it('is told that the shop is closed', async () => {
    const access = { origin: 'http://127.0.0.1:1', ...client };
    await expect(OperatorClient.signIn(access)).rejects.toThrow('The gateway at http://127.0.0.1:1 is not reachable');
  });
});
