import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrailStep } from '@tradewind/trail';
import { aStep } from './a-step.js';
import { Gateway } from './gateway.js';

const type = 'tradewind.basket.basket-checked-out.v1';
const message = { messageId: 'm-1', type };
const correlationId = 'walk-1';
const step = (id: string, values: Partial<TrailStep>) => aStep({ id, correlationId, ...values });

const command = step('1', { service: 'basket', kind: 'command', name: 'CheckOutBasketCommand' });
const below = { service: 'basket', parentId: command.id };
const ofBasket = [
  command,
  step('2', { ...below, kind: 'outbox', at: command.at + 1, ...message }),
  step('3', { ...below, kind: 'commit', transactionId: '894', at: command.at + 2 }),
  step('4', { service: 'basket', kind: 'relayed', parentId: '2', at: command.at + 3, ...message }),
];
const ofOrdering = [
  step('5', { service: 'ordering', kind: 'received', parentId: '2', at: command.at + 4, ...message }),
  step('6', { service: 'ordering', kind: 'commit', transactionId: '12', parentId: '5', at: command.at + 6 }),
];

/** Each gateway numbers the steps as they come. */
const withoutNumbers = (told: unknown) =>
  JSON.parse(JSON.stringify(told, (name, value: unknown) => (name === 'seq' ? undefined : value))) as unknown;

describe('Two gateways that are sent all spans', () => {
  let gateways: Gateway[];

  beforeEach(async () => {
    gateways = await Promise.all([Gateway.open(), Gateway.open()]);
  });
  afterEach(() => Promise.all(gateways.map((gateway) => gateway.close())));

  it('show the same picture, in whatever order the spans reach each', async () => {
    const [one, other] = gateways as [Gateway, Gateway];
    one.record(...ofBasket);
    one.record(...ofOrdering);
    other.record(...ofOrdering.toReversed());
    other.record(...ofBasket.toReversed());

    const pictures = await Promise.all(
      gateways.map(async ({ http }) => ({
        flows: (await http.get('/api/trail/flows').expect(200)).body.flows,
        flow: (await http.get(`/api/trail/flows/${correlationId}`).expect(200)).body,
        map: (await http.get('/api/trail/map').expect(200)).body,
      })),
    );
    expect(pictures[0]!.flows).toMatchObject([{ correlationId, steps: ofBasket.length + ofOrdering.length }]);
    expect(withoutNumbers(pictures[1])).toEqual(withoutNumbers(pictures[0]));
  });
});
