import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BasketChangedIntegrationEvent,
  BasketCheckedOutIntegrationEvent,
  OrderConfirmedIntegrationEvent,
  OrderStartedIntegrationEvent,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import type { Role } from '@tradewind/platform';
import { boundlessNumbers, eventually, type TestService, unstorableTextsTaken } from '@tradewind/testing';
import { figure, startAnalytics } from '../test-support/analytics-service.js';

let analytics: TestService;

beforeAll(async () => {
  analytics = await startAnalytics();
}, 60_000);

afterAll(() => analytics?.stop());

const days = ['revenue', 'best-sellers', 'funnel', 'time-to-pay', 'cancellations'];

const ask = (path: string, role: Role = 'analyst') =>
  analytics.request.get(path).auth(analytics.tokenFor({ roles: [role] }), { type: 'bearer' });

describe('The figures', () => {
  it.each([
    ...days.map((name) => `${name}?from=2026-11-01&to=2026-11-02`),
    'events-per-minute?from=2026-11-01T00:00Z&until=2026-11-01T01:00Z',
  ])('are for operators only: %s', async (path) => {
    await ask(`/figures/${path}`).expect(200);
    const { body } = await ask(`/figures/${path}`, 'customer').expect(403);
    expect(body).toMatchObject({ status: 403, code: 'not-allowed' });
    await analytics.request.get(`/figures/${path}`).expect(401);
  });

  it.each([
    ['from=2026-11-01', 'to'],
    ['from=2026-11-01&to=2026-11-31', 'to'],
    ['from=01.11.2026&to=2026-11-30', 'from'],
    ['from=0000-11-01&to=2026-11-30', 'from'],
  ])('need days that exist: %s', async (query, field) => {
    const reason = 'must be a day that exists, such as 2026-11-20';
    for (const name of days) {
      const { body } = await ask(`/figures/${name}?${query}`).expect(400);
      expect(body).toMatchObject({ status: 400, errors: [{ field, reason }] });
    }
  });

  it.each([
    ['from=2026-11-02&to=2026-11-01', 'period-must-end-after-it-starts'],
    ['from=2025-11-01&to=2026-11-02', 'period-must-not-be-too-long'],
  ])('need a period of a year at most: %s', async (query, code) => {
    for (const name of days) {
      const { body } = await ask(`/figures/${name}?${query}`).expect(400);
      expect(body).toMatchObject({ status: 400, code });
    }
  });

  it('accept a whole leap year, and a funnel accepts a month', async () => {
    await ask('/figures/revenue?from=2028-01-01&to=2028-12-31').expect(200);
    await ask('/figures/funnel?from=2028-01-01&to=2028-01-31').expect(200);
    const { body } = await ask('/figures/funnel?from=2028-01-01&to=2028-02-01').expect(400);
    expect(body).toMatchObject({ code: 'period-must-not-be-too-long' });
    expect(JSON.stringify(body)).toContain('must not have more than 31 days');
  });

  it('count each basket of a customer by itself, with the checkouts that were made of it', async () => {
    const customerId = newId();
    const [checkoutId, orderId] = [newId(), newId()];
    const at = (time: string) => `2026-03-${time}:00.000Z`;
    const { items, ...basket } = BasketChangedIntegrationEvent.example;
    const change = (revision: number, time: string, isEmpty = false) =>
      analytics.publish(BasketChangedIntegrationEvent, {
        ...{ ...basket, customerId, revision, changedAt: at(time) },
        items: isEmpty ? [] : items,
      });
    await change(1, '01T10:00');
    await change(2, '02T11:00');
    await change(3, '03T12:00', true);
    await change(4, '05T09:00');
    await change(5, '06T10:01', true);
    await change(6, '07T09:00');
    const { example } = BasketCheckedOutIntegrationEvent;
    await analytics.publish(BasketCheckedOutIntegrationEvent, {
      ...{ ...example, customerId, checkoutId, checkedOutAt: at('06T10:00') },
    });
    const order = OrderStartedIntegrationEvent.example;
    const startedAt = at('06T10:00');
    await analytics.publish(OrderStartedIntegrationEvent, { ...order, customerId, orderId, checkoutId, startedAt });

    const reached = { paid: 0, shipped: 0, delivered: 0 };
    await eventually(async () =>
      expect(await figure(analytics, '/figures/funnel?from=2026-03-01&to=2026-03-31')).toMatchObject({
        items: [
          { day: '2026-03-01', baskets: 1, checkedOut: 0, ordered: 0, ...reached },
          { day: '2026-03-05', baskets: 1, checkedOut: 1, ordered: 1, ...reached },
          { day: '2026-03-07', baskets: 1, checkedOut: 0, ordered: 0, ...reached },
        ],
      }),
    );
  });

  it('list best sellers by pieces, or by the revenue in one currency, up to a limit', async () => {
    const [tent, rope, chart] = [newId(), newId(), newId()];
    const sell = (productId: string, quantity: number, amount: number, currency: string) => {
      const { items, ...order } = OrderConfirmedIntegrationEvent.example;
      const total = { amount: amount * quantity, currency };
      const line = { ...items[0]!, productId, quantity, unitPrice: { amount, currency } };
      const confirmedAt = '2026-04-02T12:00:00.000Z';
      return analytics.publish(OrderConfirmedIntegrationEvent, {
        ...order,
        orderId: newId(),
        items: [line],
        total,
        confirmedAt,
      });
    };
    await sell(tent, 1, 19_900, 'EUR');
    await sell(rope, 5, 250, 'EUR');
    await sell(rope, 2, 90_000, 'JPY');
    await sell(chart, 3, 4_000, 'USD');
    const best = async (more = '') => {
      const path = `/figures/best-sellers?from=2026-04-01&to=2026-04-30${more}`;
      return (await figure<{ items: Array<{ productId: string }> }>(analytics, path)).items;
    };
    const products = async (more?: string) => (await best(more)).map(({ productId }) => productId);

    await eventually(async () => expect(await products()).toEqual([rope, chart, tent]));
    expect(await products('&currency=EUR')).toEqual([tent, rope]);
    expect(await products('&currency=JPY')).toEqual([rope]);
    expect(await products('&limit=2')).toEqual([rope, chart]);
    expect((await best())[0]).toMatchObject({
      pieces: 7,
      revenue: [
        { amount: 1_250, currency: 'EUR' },
        { amount: 180_000, currency: 'JPY' },
      ],
    });
    await ask('/figures/best-sellers?from=2026-11-01&to=2026-11-30&limit=101').expect(400);
    await ask('/figures/best-sellers?from=2026-11-01&to=2026-11-30&currency=euro').expect(400);
  });

  it('list the events of each minute page by page, by the time at which they happened', async () => {
    const { type, topic, example } = BasketCheckedOutIntegrationEvent;
    for (const time of [
      '2026-02-01T10:00:01Z',
      '2026-02-01T10:00:59.999Z',
      '2026-02-01T10:01:00Z',
      '2026-02-01T11:00:00Z',
    ]) {
      await analytics.deliver({ type, topic, key: newId(), data: { ...example, checkoutId: newId() }, time });
    }
    const span = 'from=2026-02-01T11:00%2B01:00&until=2026-02-01T11:00Z';
    const minutes = [
      { minute: '2026-02-01T10:00:00.000Z', context: 'basket', event: 'BasketCheckedOut', events: 2 },
      { minute: '2026-02-01T10:01:00.000Z', context: 'basket', event: 'BasketCheckedOut', events: 1 },
    ];
    await eventually(async () =>
      expect(await figure(analytics, `/figures/events-per-minute?${span}`)).toMatchObject({
        items: minutes,
        next: null,
      }),
    );

    const first = await figure<{ next: string }>(analytics, `/figures/events-per-minute?${span}&limit=1`);
    expect(first).toMatchObject({ items: [minutes[0]] });
    const after = encodeURIComponent(first.next);
    const second = await figure(analytics, `/figures/events-per-minute?${span}&limit=1&after=${after}`);
    expect(second).toMatchObject({ items: [minutes[1]], next: null });
    expect(await figure(analytics, `/figures/events-per-minute?${span}&context=ordering`)).toMatchObject({ items: [] });
  });

  it('show the events of a day at most at once', async () => {
    const { body } = await ask('/figures/events-per-minute?from=2026-02-01T00:00Z&until=2026-02-02T00:01Z').expect(400);
    expect(body).toMatchObject({ code: 'time-span-must-not-be-too-long' });
    await ask('/figures/events-per-minute?from=2026-02-01T00:00Z&until=2026-02-01T00:00Z').expect(400);
    await ask('/figures/events-per-minute?from=2026-02-01T00:00Z&until=2026-02-02T00:00Z&after=x').expect(400);
  });

  it('send an event whose time is no time to the operators', async () => {
    const { type, topic, example } = BasketCheckedOutIntegrationEvent;
    const id = await analytics.deliver({ type, topic, key: newId(), data: example, time: 'yesterday' });
    await eventually(async () =>
      expect(await analytics.fateOf(id)).toBe('The time of the event is not a time: yesterday'),
    );
  });

  it('are described by the OpenAPI document, and take no text or number that no column can hold', async () => {
    const { body } = await analytics.request.get('/openapi.json').expect(200);

    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(days.map((name) => `/figures/${name}`)));
    expect(await unstorableTextsTaken(analytics)).toEqual([]);
    expect(await boundlessNumbers(analytics)).toEqual([]);
  });
});
