import { describe, expect, it } from 'vitest';
import { averageOrder, cancellationsByReason, changeText, funnelOf, mainCurrency, revenueByDay } from './summaries.js';

const euro = (amount: number) => ({ amount, currency: 'EUR' });
const dollar = (amount: number) => ({ amount, currency: 'USD' });
const sold = (orders: number, money: { amount: number; currency: string }) => ({
  ...{ orders, sold: money, net: money },
  refunded: { ...money, amount: 0 },
});

describe('The sales of a period', () => {
  const period = { from: '2026-11-24', to: '2026-11-26' };

  it('have a figure for every day, also for one without a sale', () => {
    const items = [{ day: '2026-11-25', ...sold(2, euro(5000)) }];
    expect(revenueByDay(items, period, 'EUR')).toEqual([
      { day: '2026-11-24', orders: 0, net: 0 },
      { day: '2026-11-25', orders: 2, net: 5000 },
      { day: '2026-11-26', orders: 0, net: 0 },
    ]);
  });

  it('never add one currency to another', () => {
    const items = [
      { day: '2026-11-25', ...sold(2, euro(5000)) },
      { day: '2026-11-25', ...sold(1, dollar(700)) },
    ];
    expect(revenueByDay(items, period, 'USD')[1]).toEqual({ day: '2026-11-25', orders: 1, net: 700 });
    expect(mainCurrency([sold(1, dollar(700)), sold(2, euro(5000))])).toBe('EUR');
    expect(mainCurrency([])).toBeUndefined();
  });

  it('have an average order, unless there is none', () => {
    expect(averageOrder(sold(3, euro(1000)))).toEqual(euro(333));
    expect(averageOrder(sold(0, euro(0)))).toBeUndefined();
  });

  it.each([
    [109, 100, '+9 %'],
    [50, 100, '−50 %'],
    [100, 100, '+0 %'],
    [5, 0, undefined],
  ])('of %i after %i have changed by %s', (now, before, text) => {
    expect(changeText(now, before)).toBe(text);
  });

  it('tell how far baskets came', () => {
    const day = { day: '2026-11-25', baskets: 4, checkedOut: 3, ordered: 2, paid: 2, shipped: 1, delivered: 0 };
    const funnel = funnelOf([day, { ...day, day: '2026-11-26' }]);
    expect(funnel.map(({ count }) => count)).toEqual([8, 6, 4, 4, 2, 0]);
    expect(funnel.map(({ share }) => share)).toEqual([1, 0.75, 0.5, 0.5, 0.25, 0]);
    expect(funnelOf([])[0]).toEqual({ name: 'Baskets begun', count: 0, share: 0 });
  });

  it('count cancellations by their reason, over all days', () => {
    const items = [
      { day: '2026-11-24', reason: 'customer', orders: 1 },
      { day: '2026-11-25', reason: 'out-of-stock', orders: 3 },
      { day: '2026-11-26', reason: 'customer', orders: 1 },
    ];
    expect(cancellationsByReason(items)).toEqual([
      { reason: 'out-of-stock', orders: 3 },
      { reason: 'customer', orders: 2 },
    ]);
  });
});
