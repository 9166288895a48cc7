import { describe, expect, it } from 'vitest';
import { BasketCheckedOutIntegrationEvent } from '../basket/basket-checked-out.v1.js';
import { OrderStartedIntegrationEvent } from '../ordering/order-started.v1.js';
import { allIntegrationEvents } from '../registry.js';
import { maskPersonal } from './mask-personal.js';

const masked = ({ type }: { type: string }, data: unknown) => maskPersonal(type, data);

describe('A payload that is shown to somebody who may not see personal data', () => {
  it('shows neither address nor card, and all that says nothing about a person', () => {
    const { address: _, paymentMethod: __, ...rest } = BasketCheckedOutIntegrationEvent.example;
    const shown = masked(BasketCheckedOutIntegrationEvent, BasketCheckedOutIntegrationEvent.example);
    expect(shown.data).toEqual({
      ...rest,
      address: { recipient: null, street: null, city: null, postalCode: null, country: null },
      paymentMethod: { token: null, label: null },
    });
    const fields = ['recipient', 'street', 'city', 'postalCode', 'country'].map((field) => `/address/${field}`);
    expect([...shown.masked].sort()).toEqual([...fields, '/paymentMethod/label', '/paymentMethod/token'].sort());
  });

  it('shows no name that may be null, and the names of products', () => {
    const { data, masked: pointers } = masked(OrderStartedIntegrationEvent, OrderStartedIntegrationEvent.example);
    expect(data).toMatchObject({ buyer: { displayName: null }, items: [{ name: 'Alpine tent for two' }] });
    expect(pointers).toEqual(['/buyer/displayName']);
  });

  it('shows nothing that the contract does not declare, at any depth', () => {
    const { example } = OrderStartedIntegrationEvent;
    const talkative = {
      ...example,
      'a/b~c': 'x',
      items: example.items.map((item) => ({ ...item, giftFor: { name: 'Ada' } })),
    };
    const shown = masked(OrderStartedIntegrationEvent, talkative);
    expect(shown.data).toMatchObject({ 'a/b~c': null, items: [{ giftFor: null }] });
    expect(shown.masked).toEqual(expect.arrayContaining(['/a~1b~0c', '/items/0/giftFor']));
  });

  it('shows no plain value where the contract declares an object or a list', () => {
    expect(masked(OrderStartedIntegrationEvent, 'ada@example.com')).toEqual({ data: null, masked: [''] });
    const { data, masked: pointers } = masked(OrderStartedIntegrationEvent, { buyer: 'Ada', items: 4111111111111111 });
    expect(data).toEqual({ buyer: null, items: null });
    expect(pointers).toEqual(['/buyer', '/items']);
  });

  it('is masked as a whole when nobody knows its type', () => {
    expect(masked({ type: 'tradewind.unknown.v1' }, { any: 'thing' })).toEqual({ data: null, masked: [''] });
  });

  it.each(allIntegrationEvents.map((contract) => [contract.type, contract] as const))(
    'of %s holds its key, and differs from what was sent in the masked values alone',
    (_, contract) => {
      const { data, masked: pointers } = masked(contract, contract.example);
      expect((data as Record<string, unknown>)[contract.keyField]).toBe(contract.key(contract.example));
      expect(leavesOf(data).filter(([pointer]) => !pointers.includes(pointer))).toEqual(
        leavesOf(contract.example).filter(([pointer]) => !pointers.includes(pointer)),
      );
    },
  );
});

function leavesOf(value: unknown, pointer = ''): [pointer: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[pointer, value]];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, `${pointer}/${name}`));
}
