import { describe, expect, it } from 'vitest';
import { OrderCancelledIntegrationEvent } from '@tradewind/contracts';
import { samplesReadBy } from './released-samples.js';
import { violationsOfRelease } from './released-validator.js';

const { type, example } = OrderCancelledIntegrationEvent;
/** A withdrawal has a different key from its checkout, so that it never waits behind it. */
const keyFields: Readonly<Record<string, string>> = {
  'tradewind.basket.basket-checked-out.v1': 'customerId',
  'tradewind.basket.checkout-withdrawal-requested.v1': 'checkoutId',
  'tradewind.identity.user-registered.v1': 'userId',
  'tradewind.inventory.stock-reserved.v1': 'orderId',
  'tradewind.inventory.stock-reservation-rejected.v1': 'orderId',
  'tradewind.inventory.stock-reservation-expired.v1': 'orderId',
  'tradewind.inventory.stock-committed.v1': 'orderId',
  'tradewind.inventory.stock-commitment-rejected.v1': 'orderId',
  'tradewind.payment.payment-completed.v1': 'orderId',
  'tradewind.payment.payment-declined.v1': 'orderId',
  'tradewind.payment.payment-voided.v1': 'orderId',
  'tradewind.payment.payment-refunded.v1': 'orderId',
};

describe('What a service publishes', () => {
  it('is measured by the contract as it was released', () => {
    expect(violationsOfRelease(type, example)).toEqual([]);
    const { reason: _left, ...rest } = example;
    const violations = violationsOfRelease(type, { ...rest, orderId: 'seven' });
    expect(violations).toContainEqual(`${type}  must have required property 'reason'`);
    expect(violations).toContainEqual(`${type} /orderId must match format "uuid"`);
  });

  it('is not measured when nothing like it was released', () => {
    expect(violationsOfRelease('tradewind.ordering.order-dreamed-of.v1', {})).toEqual([]);
  });
});

describe('The samples that a service reads', () => {
  it('are of all versions that reach it', () => {
    const types = new Set(samplesReadBy('basket').map((sample) => sample.type));
    expect(types).toContain('tradewind.catalog.product-price-changed.v1');
    expect(types).toContain('tradewind.catalog.product-price-changed.v2');
    expect(types).not.toContain(type);
  });

  it('have the key of their contract', () => {
    const samples = samplesReadBy('ordering');
    expect(new Set(samples.map((sample) => sample.type))).toEqual(new Set(Object.keys(keyFields)));
    for (const { key, data, type: of } of samples) expect(key).toBe(data[keyFields[of]!]);
  });
});
