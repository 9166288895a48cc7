import { describe, expect, it } from 'vitest';
import { jsonSchemaOf } from '@tradewind/contracts';
import { findConsumers } from './find-consumers.js';
import { sourceOf } from './service-sources.js';

const controller = (parameter: string, body: string, event = 'ProductUpdatedIntegrationEvent') => `
  import { Controller } from '@nestjs/common';
  import { ProductUpdatedIntegrationEvent, OrderStartedIntegrationEvent as Started } from '@tradewind/contracts';

  export class Shelf {
    @OnIntegrationEvent(${event})
    async stock(@Payload() ${parameter}: ReceivedEvent<typeof ${event}>): Promise<void> {
      ${body}
    }
  }`;

const consumersIn = (text: string) => findConsumers(sourceOf('shelf', 'apps/shelf/src/shelf.ts', text), jsonSchemaOf);
const fieldsReadIn = (parameter: string, body: string, event?: string) =>
  consumersIn(controller(parameter, body, event))[0]!.fields;

const all = expect.arrayContaining(['productId', 'sku', 'brand', 'sale.price.amount', 'updatedAt']);

describe('A handler of several events', () => {
  it('consumes each of them', () => {
    const found = consumersIn(controller('{ type }', 'use(type)', 'ProductUpdatedIntegrationEvent, Started'));
    expect(found.map(({ type, fields }) => [type, fields])).toEqual([
      ['tradewind.catalog.product-updated.v1', []],
      ['tradewind.ordering.order-started.v1', []],
    ]);
  });
});

describe('What a handler reads of an event', () => {
  it.each([
    ['accesses', 'event', 'use(event.data.sku, event.data.price.amount)', ['sku', 'price.amount']],
    ['accesses of the payload', '{ data }', 'use(data.name)', ['name']],
    ['accesses by a constant name', '{ data }', "use(data['brand'])", ['brand']],
    ['accesses of what may be null', '{ data }', 'use(data.sale?.from, data.sale!.until)', ['sale.from', 'sale.until']],
    [
      'destructuring',
      '{ data }',
      'const { sku, price: { currency: c } } = data; use(sku, c)',
      ['sku', 'price.currency'],
    ],
    ['destructuring of the parameter', '{ data: { sku, name: title } }', 'use(sku, title)', ['sku', 'name']],
    ['other names', 'event', 'const it = event.data; const price = it.price; use(price.amount)', ['price.amount']],
    ['calls on a value', '{ data }', 'use(data.name.trim())', ['name']],
    ['template strings', '{ data }', 'use(`${data.sku}!`)', ['sku']],
    ['shorthand properties', '{ data: { sku } }', 'use({ sku })', ['sku']],
    ['functions inside', '{ data }', 'await run(async () => use(data.category))', ['category']],
  ])('is found in %s', (_where, parameter, body, expected) => {
    expect(fieldsReadIn(parameter, body)).toEqual(expected);
  });

  it.each([
    ['an object passed on', '{ data }', 'use(data.price)', ['price.amount', 'price.currency']],
    [
      'a list passed on',
      '{ data: { total, items } }',
      'use(items)',
      expect.arrayContaining(['items[].unitPrice.amount']),
    ],
  ])('is all of %s', (_what, parameter, body, expected) => {
    const event = parameter.includes('items') ? 'Started' : undefined;
    expect(fieldsReadIn(parameter, body, event)).toEqual(expected);
  });

  it.each([
    ['is passed on', '{ data }', 'use(data)'],
    ['is spread', '{ data }', 'use({ ...data, price: 1 })'],
    ['gives its rest', '{ data }', 'const { sku, ...rest } = data; use(rest)'],
    ['is passed on with the event', 'event', 'use(event)'],
  ])('is everything when the payload %s', (_how, parameter, body) => {
    expect(fieldsReadIn(parameter, body)).toEqual(all);
  });

  it('is nothing of what belongs to the envelope, to other objects or to names', () => {
    expect(fieldsReadIn('event', 'use(event.subject, other.data.sku, { data: 1 })')).toEqual([]);
    expect(fieldsReadIn('{ data: { sku, name } }', 'use(name)')).toEqual(['name']);
  });

  it('is told with its service, event and handler', () => {
    expect(consumersIn(controller('{ data }', 'use(data.orderId)', 'Started'))).toEqual([
      {
        service: 'shelf',
        type: 'tradewind.ordering.order-started.v1',
        handler: 'Shelf.stock',
        file: 'apps/shelf/src/shelf.ts',
        fields: ['orderId'],
      },
    ]);
  });

  it('of an event that the file does not import can not be told', () => {
    expect(() => consumersIn(controller('{ data }', '', 'Elsewhere'))).toThrow(
      'names no contract that the file imports',
    );
  });
});
