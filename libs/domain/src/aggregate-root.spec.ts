import { describe, expect, it } from 'vitest';
import { AggregateRoot } from './aggregate-root.js';
import { DomainEvent } from './domain-event.js';

class LampLitDomainEvent extends DomainEvent {
  constructor(readonly lampId: string) {
    super();
  }
}

class Lamp extends AggregateRoot {
  readonly id = 'lamp-1';

  light(): void {
    this.record(new LampLitDomainEvent(this.id));
  }
}

describe('An aggregate', () => {
  it('hands over what it recorded, oldest first, and only once', () => {
    const lamp = new Lamp();
    lamp.light();
    lamp.light();
    const [first, second] = lamp.pullDomainEvents();
    expect(first?.eventId).not.toBe(second?.eventId);
    expect(String(first?.eventId) < String(second?.eventId)).toBe(true);
    expect(lamp.pullDomainEvents()).toEqual([]);
  });

  it('goes on recording without touching what it handed over', () => {
    const lamp = new Lamp();
    lamp.light();
    const pulled = lamp.pullDomainEvents();
    lamp.light();
    expect(pulled).toHaveLength(1);
    expect(lamp.pullDomainEvents()).toHaveLength(1);
  });

  it('was never saved when it is new', () => {
    expect(new Lamp().version).toBe(0);
  });
});

describe('A domain event', () => {
  it('knows when it happened', () => {
    const before = Date.now();
    expect(new LampLitDomainEvent('lamp-1').occurredAt.getTime()).toBeGreaterThanOrEqual(before);
  });
});
