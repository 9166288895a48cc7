import { describe, expect, it } from 'vitest';
import { textOf } from './check.js';
import type { Break } from './compare/rules.js';
import type { ConsumerView } from './consumers/consumer-view.js';

const type = 'tradewind.catalog.product-created.v1';
const consumer = { type, file: 'apps/x.ts' };
const view: ConsumerView = {
  publishers: [],
  rebuilding: [],
  consumers: [
    { ...consumer, service: 'basket', handler: 'Products.copy', fields: ['productId', 'price.amount'] },
    { ...consumer, service: 'search', handler: 'Index.add', fields: ['name'] },
    {
      ...consumer,
      service: 'labels',
      handler: 'Labels.print',
      fields: ['name'],
      readsAs: 'tradewind.catalog.product-created.v2',
    },
    {
      ...consumer,
      service: 'stock',
      type: 'tradewind.catalog.product-discontinued.v1',
      handler: 'Stock.end',
      fields: ['name'],
    },
  ],
};
const removed = (field: string): Break => ({
  rule: 'field-removed',
  type,
  field,
  because: 'it was required, and is gone',
});

describe('A complaint about a contract', () => {
  it('names event, field and rule, and says why the rule is there', () => {
    const [first, second] = textOf(removed('price.currency'), view).split('\n');
    expect(first).toBe(
      'break  tradewind.catalog.product-created.v1 price.currency: field-removed: it was required, and is gone',
    );
    expect(second).toContain('Consumers read it');
  });

  it('says who reads the field, or part of it', () => {
    expect(textOf(removed('price'), view)).toContain('read by basket: Products.copy');
    expect(textOf(removed('price'), view)).not.toContain('search');
    expect(textOf(removed('name'), view)).toContain('read by search: Index.add');
    expect(textOf(removed('name'), view)).toContain(
      'read by labels: Labels.print (upcast to tradewind.catalog.product-created.v2)',
    );
    expect(textOf(removed('name'), view)).not.toContain('Stock');
  });

  it('about the whole event says who reads any of it', () => {
    const text = textOf({ rule: 'topic-changed', type, field: '', because: 'it was here, and is there' }, view);
    expect(text).toContain('basket');
    expect(text).toContain('search');
  });

  it('about a file reaches nobody', () => {
    expect(textOf({ rule: 'not-released', type, field: '', because: 'it is new' }, view)).not.toContain('read by');
  });
});
