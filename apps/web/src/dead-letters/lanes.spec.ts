import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.js';
import { lanesOf } from './lanes.js';
import { eventTitle } from './letter.js';
import { choicesIn, narrowed } from './narrowed.js';
import { sampleLetter as dead, sampleParked as parked } from './sample-letter.js';

const retrying = dead({
  ...{ id: '7', service: 'basket', state: 'retrying', topic: 'tradewind.catalog.events', key: 'product-1' },
  ...{ nextAttemptAt: '2026-11-26T10:04:20Z', errorName: 'QueryFailedError', firstFailedAt: '2026-11-26T07:00:00Z' },
});

describe('Dead letters', () => {
  it('are grouped by key, in the order in which the messages are handled', () => {
    const lanes = lanesOf([parked({ id: '100' }), dead({ id: '9' }), parked({ id: '42' })]);
    expect(lanes).toHaveLength(1);
    expect(lanes[0]!.letters.map(({ letter, standing }) => [letter.id, standing])).toEqual([
      ['9', { is: 'dead' }],
      ['42', { is: 'waiting', waitsFor: '9' }],
      ['100', { is: 'waiting', waitsFor: '42' }],
    ]);
  });

  it('do not wait for a message of another topic, service or direction with the same key', () => {
    const elsewhere = [
      {},
      { topic: 'tradewind.order.events' },
      { service: 'payment' },
      { direction: 'outgoing' },
    ] as const;
    const lanes = lanesOf(elsewhere.map((of, place) => dead({ id: String(place + 1), ...of })));
    expect(lanes).toHaveLength(4);
  });

  it('without a key are alone', () => {
    const lanes = lanesOf([dead({ id: '1', key: null }), dead({ id: '2', key: null })]);
    expect(lanes.map(({ letters }) => letters.length)).toEqual([1, 1]);
  });

  it('that were discarded hold nothing up', () => {
    const [lane] = lanesOf([dead({ id: '1', state: 'discarded' }), parked({ id: '2' })]);
    expect(lane).toMatchObject({ state: 'due', letters: [{ standing: { is: 'due' } }] });
  });

  it('that need a person come first, then what waits longest', () => {
    const lanes = lanesOf([
      parked({ id: '1', key: 'next' }),
      retrying,
      dead({ id: '2', key: 'younger', firstFailedAt: '2026-11-26T09:00:00Z' }),
      dead({ id: '3', key: 'older' }),
    ]);
    expect(lanes.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'older blocked',
      'younger blocked',
      'product-1 retrying',
      'next due',
    ]);
  });

  it('are counted by what happens to them', () => {
    const lanes = lanesOf([dead({ id: '1' }), parked({ id: '2' }), parked({ id: '3' }), retrying]);
    expect(figuresOf(lanes)).toEqual({
      ...{ dead: 1, servicesWithDead: 1, waiting: 2, keysWaiting: 1, retrying: 1 },
      ...{ nextAttemptAt: '2026-11-26T10:04:20Z', oldest: '2026-11-26T07:00:00Z' },
    });
    expect(figuresOf([])).toMatchObject({ dead: 0, nextAttemptAt: null, oldest: null });
  });

  it('are narrowed to whole keys, because what waits behind belongs to the picture', () => {
    const lanes = lanesOf([dead({ id: '1' }), parked({ id: '2', type: 'another' }), retrying]);
    expect(narrowed(lanes, { error: 'ProductUnknown' }).flatMap(({ letters }) => letters)).toHaveLength(2);
    expect(narrowed(lanes, { type: 'another' })).toHaveLength(1);
    expect(narrowed(lanes, { service: 'basket' })).toHaveLength(1);
    expect(narrowed(lanes, { service: 'basket', error: 'ProductUnknown' })).toEqual([]);
  });

  it('offer only what there is to narrow to', () => {
    const letters = [dead({ id: '1' }), dead({ id: '2' }), parked({ id: '3', type: null })];
    expect(choicesIn(letters, 'type')).toEqual([
      { value: 'tradewind.basket.basket-checked-out.v1', label: 'BasketCheckedOut (2)' },
    ]);
    expect(choicesIn(letters, 'errorName')).toEqual([{ value: 'ProductUnknown', label: 'ProductUnknown (2)' }]);
  });

  it.each([
    ['tradewind.ordering.order-awaiting-payment.v12', 'OrderAwaitingPayment'],
    ['com.example.thing', 'com.example.thing'],
    [null, 'A message without a type'],
  ])('of the type %s are called %s', (type, title) => {
    expect(eventTitle(type)).toBe(title);
  });
});
