import { describe, expect, it } from '@jest/globals';
import { newId } from '@tradewind/domain';
import { StockItemCreatedDomainEvent } from './events/stock-item-created.domain-event.js';
import { StockItem } from './stock-item.js';

const at = new Date('2026-11-20T09:30:00Z');

describe('A stock item', () => {
  it('has a name and an owner from the start, and says that it was created', () => {
    const ownerId = newId();

    const stockItem = StockItem.create(' First ', ownerId, at);

    expect(stockItem.snapshot()).toMatchObject({ name: 'First', ownerId, createdAt: at, changedAt: at });
    expect(stockItem.isOf(ownerId)).toBe(true);
    const [created, ...more] = stockItem.pullDomainEvents();
    expect(created).toBeInstanceOf(StockItemCreatedDomainEvent);
    expect(created).toMatchObject({ stockItemId: stockItem.id, name: 'First', ownerId, createdAt: at });
    expect(more).toEqual([]);
  });

  it('is not created without a name', () => {
    expect(() => StockItem.create('  ', newId(), at)).toThrow('A stock item must have a name.');
  });

  it('is restored as it was stored, also when it could not be created like that today', () => {
    const state = { id: newId(), name: '', ownerId: newId(), createdAt: at, changedAt: at };

    const stockItem = StockItem.restore(state, 3);

    expect(stockItem.snapshot()).toEqual(state);
    expect(stockItem.version).toBe(3);
    expect(stockItem.pullDomainEvents()).toEqual([]);
  });
});
