import { describe, expect, it } from 'vitest';
import { at, orderWith, reached } from '../test-support/order-with.js';
import { headlineOf, lateSince } from './order-headline.js';

const submitted = reached('Submitted', 0);
const path = [
  submitted,
  reached('AwaitingStock', 60),
  reached('AwaitingPayment', 61),
  reached('Paid', 62),
  reached('Shipped', 3_600),
  reached('Delivered', 90_000),
  reached('Returned', 99_000, 'Too small.'),
];

describe('The headline of an order', () => {
  it.each([
    [1, 'We have your order'],
    [2, 'We have your order'],
    [3, 'Your goods are put aside'],
    [4, 'Your order is paid'],
    [5, 'Your order is on its way'],
    [6, 'Your order has arrived'],
    [7, 'Your order came back'],
  ])('says after %d steps what the last one was', (steps, title) => {
    expect(headlineOf(orderWith(path.slice(0, steps))).title).toBe(title);
  });

  it.each([
    ['customer', 'Cancelled, as you asked'],
    ['operator', 'Cancelled by the shop'],
    ['out-of-stock', 'Cancelled: not enough in stock'],
    ['payment-declined', 'Cancelled: the payment was declined'],
    ['stock-timeout', 'Cancelled: the stock did not answer'],
    ['payment-timeout', 'Cancelled: no word about the payment'],
    ['shipment-timeout', 'Cancelled: not sent in time'],
  ])('says why it was cancelled: %s', (reason, title) => {
    expect(headlineOf(orderWith([submitted, reached('Cancelled', 5, reason)])).title).toBe(title);
  });

  it('says where the money of a cancelled order is, when that is known', () => {
    const order = orderWith([submitted, reached('Cancelled', 5, 'customer')]);
    expect(headlineOf(order).lead).toBe('Nothing will be sent.');
    const money = { side: 'yours', title: 'Nothing was charged' } as const;
    expect(headlineOf(order, money).lead).toBe('Nothing will be sent. Nothing was charged.');
  });
});

const after = (seconds: number): number => Date.parse(at(seconds));

describe('An order is late', () => {
  it.each([
    ['while stock is checked', path.slice(0, 2), 60],
    ['while the bank is asked', path.slice(0, 3), 61],
    ['while money is given back', [submitted, reached('Cancelled', 60), reached('AwaitingRefund', 60)], 60],
  ])('%s, ten seconds after the last word', (_, timeline, since) => {
    expect(lateSince(orderWith(timeline), after(since + 10))).toBeNull();
    expect(lateSince(orderWith(timeline), after(since + 11))).toBe(at(since));
  });

  it('ten seconds after the time to cancel, not before', () => {
    const order = orderWith([submitted], { cancellableUntil: at(60) });
    expect(lateSince(order, after(69))).toBeNull();
    expect(lateSince(order, after(71))).toBe(at(60));
  });

  it.each([
    ['waits to be sent', path.slice(0, 4)],
    ['is on its way', path.slice(0, 5)],
    ['has arrived', path.slice(0, 6)],
    ['is cancelled', [submitted, reached('Cancelled', 60, 'customer')]],
  ])('never when it %s', (_, timeline) => {
    expect(lateSince(orderWith(timeline), after(999_999))).toBeNull();
  });
});
