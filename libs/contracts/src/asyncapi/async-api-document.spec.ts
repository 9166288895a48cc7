import { describe, expect, it } from 'vitest';
import { allIntegrationEvents } from '../registry.js';
import { asyncApiDocument } from './async-api-document.js';

type Json = Record<string, unknown>;

function resolve(document: unknown, ref: string): unknown {
  const path = ref.replace('#/', '').split('/');
  return path.reduce<unknown>((found, name) => (found as Json | undefined)?.[name], document);
}

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === '$ref' ? [inner as string] : refsIn(inner)));
}

describe('The AsyncAPI document', () => {
  const document = asyncApiDocument();

  it('describes every event with its headers, payload and example', () => {
    expect(Object.keys(document.components.messages)).toHaveLength(allIntegrationEvents.length);
    expect(document.components.messages['OrderStartedV1']).toMatchObject({
      name: 'tradewind.ordering.order-started.v1',
      headers: { properties: { ce_type: { const: 'tradewind.ordering.order-started.v1' } } },
      payload: { type: 'object', required: expect.arrayContaining(['orderId', 'total']) },
      examples: [{ payload: { orderId: expect.any(String) } }],
    });
  });

  it('has a channel and an operation per topic', () => {
    const channel = document.channels['tradewind-ordering-events'];
    expect(channel).toMatchObject({ address: 'tradewind.ordering.events' });
    expect(Object.keys(channel!['messages'] as Json)).toEqual([
      'CheckoutRejectedV1',
      'OrderStartedV1',
      'OrderCancelledV1',
      'OrderAwaitingStockV1',
      'OrderAwaitingPaymentV1',
      'OrderConfirmedV1',
      'OrderShippedV1',
      'OrderDeliveredV1',
      'OrderReturnedV1',
      'OrderRefundOverdueV1',
    ]);
    expect(document.operations['publish-tradewind-ordering-events']).toMatchObject({ action: 'send' });
  });

  it('says of a deprecated version since when it is, and until when it is published', () => {
    const { ProductPriceChangedV1: first, ProductPriceChangedV2: second } = document.components.messages;
    expect(first).toMatchObject({
      'x-deprecated': { since: '2026-11-21', until: '2027-05-31' },
      description: expect.stringContaining('until 2027-05-31'),
      payload: { deprecated: true },
    });
    expect(second).not.toHaveProperty('x-deprecated');
  });

  it('refers to nothing that it does not hold', () => {
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(0);
    for (const ref of refs) expect([ref, resolve(document, ref)]).toEqual([ref, expect.anything()]);
  });

  it('leaves payloads open, so that a new field breaks no consumer', () => {
    expect(JSON.stringify(document)).not.toContain('additionalProperties":false');
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
