import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../command-line/usage-error.js';
import { OperatorSession } from '../operator/operator-session.js';
import { readRequest } from './read-command.js';
import { client, StandardProvider } from '../sign-in/specs/standard-provider.js';
import { runCommand } from './run-command.js';

const generation = {
  number: 2,
  consumer: 'analytics-2',
  state: 'building',
  startedAt: '2026-11-20T09:30:00.000Z',
  liveAt: null,
  waitsFor: null,
  completeSince: null,
};
const route = '/api/analytics/projections';

type Answer = [status: number, body: object];

describe('An operator who rebuilds projections at the command line', () => {
  let shop: StandardProvider;
  let printed: string[];
  let asked: string[];
  /** What is answered to each request, one after the other; the last answer stays. */
  let answers: Record<string, Answer[]>;

  beforeAll(async () => {
    shop = await StandardProvider.start((request, response) => {
      const name = `${request.method} ${request.url}`;
      asked.push(name);
      const left = answers[name] ?? [[404, { title: 'There is nothing here' }]];
      const [status, body] = left.length > 1 ? left.shift()! : left[0]!;
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  afterAll(() => shop.stop());
  beforeEach(() => {
    printed = [];
    asked = [];
    answers = {};
  });

  const run = async (...args: string[]) => {
    const session = await OperatorSession.signIn({ origin: shop.origin, ...client });
    await runCommand(readRequest(args).command!, session, (text) => printed.push(text), 1);
  };
  const partitions = [{ first: '0', next: '30', end: '100' }];

  it('starts a rebuild and watches it until it is shown', async () => {
    answers[`POST ${route}/rebuild`] = [[202, generation]];
    answers[`GET ${route}/rebuild`] = [
      [200, { generation, partitions, messagesLeft: 70 }],
      [200, { generation: { ...generation, waitsFor: 'It waits.' }, partitions, messagesLeft: 0 }],
      [404, {}],
    ];
    answers[`GET ${route}/generations`] = [[200, { items: [{ ...generation, state: 'live' }] }]];

    await run('rebuild');

    expect(printed).toEqual([
      'Generation 2 is being built.',
      'Generation 2 has read 30 of 100 messages (30 %)',
      'Generation 2 has read 100 of 100 messages (100 %). It waits.',
      'Generation 2 is shown.',
    ]);
  });

  it('is told why a rebuild does not start, and when one was given up', async () => {
    answers[`POST ${route}/rebuild`] = [
      [409, { title: 'A rebuild is running already', detail: 'Wait.' }],
      [202, generation],
    ];
    answers[`GET ${route}/generations`] = [[200, { items: [{ ...generation, state: 'retired' }] }]];

    await expect(run('rebuild')).rejects.toThrow('A rebuild is running already: Wait.');
    await expect(run('rebuild')).rejects.toThrow('Generation 2 is retired: it was given up.');
  });

  it('sees the generations, and gives a rebuild up', async () => {
    const live = { ...generation, number: 1, state: 'live', completeSince: '2026-11-01T00:00:00.000Z' };
    answers[`GET ${route}/generations`] = [[200, { items: [generation, live] }]];
    answers[`GET ${route}/rebuild`] = [[200, { generation, partitions, messagesLeft: 100 }]];
    answers[`DELETE ${route}/rebuild`] = [[200, {}]];

    await run('status');
    await run('cancel');

    expect(printed).toEqual([
      '  2  building  since 2026-11-20T09:30:00.000Z  complete',
      '  1  live      since 2026-11-20T09:30:00.000Z  complete since 2026-11-01T00:00:00.000Z',
      'Generation 2 has read 0 of 100 messages (0 %)',
      'The rebuild was given up. What is shown stays.',
    ]);
    expect(asked).toContain(`DELETE ${route}/rebuild`);
  });

  it.each([[['restart']], [[]], [['status', '--no-wait']], [['rebuild', '--service', 'shop']], [['rebuild', 'now']]])(
    'is told what is not understood: %j',
    (args) => {
      expect(() => readRequest(args)).toThrow(UsageError);
    },
  );
});
