import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EventBus, EventsHandler } from '@nestjs/cqrs';
import { Journal } from '../spec-shop/journal.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';

abstract class ParcelDomainEvent {}
class ParcelPackedDomainEvent extends ParcelDomainEvent {}
class ParcelSentDomainEvent extends ParcelDomainEvent {}

@EventsHandler(ParcelDomainEvent)
class AuditWhenParcelChanged {
  constructor(private readonly journal: Journal) {}

  handle(event: ParcelDomainEvent): Promise<void> {
    return this.journal.write(`audit ${event.constructor.name}`);
  }
}

@EventsHandler(ParcelSentDomainEvent)
class NotifyWhenParcelSent {
  constructor(private readonly journal: Journal) {}

  handle(): Promise<void> {
    return this.journal.write('notify');
  }
}

@EventsHandler(ParcelDomainEvent, ParcelSentDomainEvent)
class CountWhenParcelChanged {
  constructor(private readonly journal: Journal) {}

  handle(): Promise<void> {
    return this.journal.write('count');
  }
}

describe('A handler of a base class of events', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await startShop({ providers: [AuditWhenParcelChanged, NotifyWhenParcelSent, CountWhenParcelChanged] });
  });
  beforeEach(() => shop.query('TRUNCATE journal'));
  afterAll(() => shop.stop());

  const raise = (event: object) => shop.unitOfWork.run(async () => shop.get(EventBus).publish(event));

  it('gets the events of a derived class', async () => {
    await raise(new ParcelPackedDomainEvent());
    expect(await shop.journal()).toEqual(['audit ParcelPackedDomainEvent', 'count']);
  });

  it('gets them also when the derived class has handlers of its own, and each only once', async () => {
    await raise(new ParcelSentDomainEvent());
    expect(await shop.journal()).toEqual(['audit ParcelSentDomainEvent', 'notify', 'count']);
  });
});
