import { describe, expect, it } from 'vitest';
import { DomainEvent, Money } from '@tradewind/domain';
import { stockEvents } from '../specs/stock-events.js';
import { StockAdjustedDomainEvent, StockReceivedDomainEvent } from '../specs/stock-item.js';
import { type EventRow, toStoredEvent } from '../store/event-row.js';
import { eventType } from './event-type.js';
import { EventTypes } from './event-types.js';

class PriceAgreedDomainEvent extends DomainEvent {
  constructor(
    readonly productId: string,
    readonly price: Money,
  ) {
    super();
  }
}

class ShelfLabelledDomainEvent extends DomainEvent {
  constructor(readonly label: string) {
    super();
  }
}

const row = (type: string, version: number, data: object): EventRow => ({
  ...{ position: '7', event_id: 'an id', stream: 'stock-item:1', version: 3, type, type_version: version },
  ...{ data: data as EventRow['data'], occurred_at: new Date(0), who: null, why: null },
  ...{ correlation_id: null, causation_id: null },
});

describe('Event types', () => {
  it('upcast the data of an earlier version', () => {
    const { data, event } = toStoredEvent(stockEvents, row('stock-adjusted', 1, { productId: '1', difference: -2 }));
    expect(data).toEqual({ productId: '1', difference: -2, reason: 'unknown' });
    expect(event).toBeInstanceOf(StockAdjustedDomainEvent);
    expect(event).toMatchObject({ ...data, eventId: 'an id', occurredAt: new Date(0) });
  });

  it('upcast over several versions, one after the other', () => {
    const upcasters = {
      1: ({ text }: Readonly<Record<string, unknown>>) => ({ words: [text] }),
      2: ({ words }: Readonly<Record<string, unknown>>) => ({ label: (words as string[]).join(' ') }),
    };
    const types = new EventTypes([eventType('shelf-labelled', ShelfLabelledDomainEvent, { version: 3, upcasters })]);
    expect(toStoredEvent(types, row('shelf-labelled', 1, { text: 'rope' })).data).toEqual({ label: 'rope' });
    expect(toStoredEvent(types, row('shelf-labelled', 2, { words: ['rope', '2'] })).data).toEqual({ label: 'rope 2' });
    expect(toStoredEvent(types, row('shelf-labelled', 3, { label: 'rope 3' })).data).toEqual({ label: 'rope 3' });
  });

  it('demand an upcaster for every earlier version', () => {
    const incomplete = { version: 3, upcasters: { 2: () => ({}) } };
    expect(() => eventType('shelf-labelled', ShelfLabelledDomainEvent, incomplete)).toThrow(
      'no upcaster for version 1',
    );
  });

  it('refuse an event that a later release has stored', () => {
    const later = row('stock-adjusted', 3, {});
    expect(() => toStoredEvent(stockEvents, later)).toThrow('stock-adjusted was stored in version 3, and this process');
    expect(() => toStoredEvent(stockEvents, row('stock-stolen', 1, {}))).toThrow('stored events of type stock-stolen');
  });

  it('refuse a class that is not declared', () => {
    expect(() => stockEvents.encode(new ShelfLabelledDomainEvent('rope'))).toThrow(
      'ShelfLabelledDomainEvent is not among',
    );
  });

  it('refuse the same name or class twice', () => {
    const received = eventType('stock-received', StockReceivedDomainEvent);
    expect(() => new EventTypes([received, eventType('stock-received', ShelfLabelledDomainEvent)])).toThrow('twice');
    expect(() => new EventTypes([received, eventType('stock-came', StockReceivedDomainEvent)])).toThrow('twice');
  });

  it('write and read fields that are not plain JSON by functions of their own, which the compiler demands', () => {
    // @ts-expect-error a price is not plain JSON
    expect(eventType('price-agreed', PriceAgreedDomainEvent)).toBeDefined();
    const types = new EventTypes([
      eventType('price-agreed', PriceAgreedDomainEvent, {
        toData: ({ productId, price }) => ({ productId, amount: price.amount, currency: price.currency }),
        fromData: ({ productId, amount, currency }) =>
          new PriceAgreedDomainEvent(productId as string, Money.of(amount as number, currency as string)),
      }),
    ]);
    const { eventId, data } = types.encode(new PriceAgreedDomainEvent('1', Money.of(1250, 'EUR')));
    expect(eventId).not.toBe('an id');
    expect(data).toEqual({ productId: '1', amount: 1250, currency: 'EUR' });
    const { event } = toStoredEvent(types, row('price-agreed', 1, data));
    expect(event).toMatchObject({ eventId: 'an id', occurredAt: new Date(0), price: Money.of(1250, 'EUR') });
  });
});
