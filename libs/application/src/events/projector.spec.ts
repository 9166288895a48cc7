import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EventBus, EventsHandler } from '@nestjs/cqrs';
import { OnDomainEvent, Projector } from '../index.js';
import { Journal } from '../spec-shop/journal.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';

class ParcelSentDomainEvent {
  constructor(readonly parcel: string) {}
}

class ParcelSentAbroadDomainEvent extends ParcelSentDomainEvent {}

class ParcelLostDomainEvent {
  constructor(readonly parcel: string) {}
}

@Projector()
class ParcelProjector {
  constructor(private readonly journal: Journal) {}

  @OnDomainEvent(ParcelSentDomainEvent)
  async add({ parcel }: ParcelSentDomainEvent): Promise<void> {
    await this.journal.write(`${parcel} is on its way`);
  }

  @OnDomainEvent(ParcelLostDomainEvent)
  async mourn({ parcel }: ParcelLostDomainEvent): Promise<void> {
    await this.journal.write(`${parcel} is lost`);
  }
}

@EventsHandler(ParcelSentDomainEvent)
class TellWhenParcelSent {
  constructor(private readonly journal: Journal) {}

  async handle({ parcel }: ParcelSentDomainEvent): Promise<void> {
    await this.journal.write(`told about ${parcel}`);
  }
}

describe('A projector', () => {
  let shop: Shop;
  const publish = (...events: object[]) =>
    shop.unitOfWork.run(async () => shop.get(EventBus).publishAll(events as { parcel: string }[]));

  beforeAll(async () => {
    shop = await startShop({ providers: [ParcelProjector, TellWhenParcelSent] });
  });
  beforeEach(() => shop.query('TRUNCATE journal'));
  afterAll(() => shop.stop());

  it('shows each event by the method that is marked for it, in the order of the registered handlers', async () => {
    await publish(new ParcelSentDomainEvent('a tent'), new ParcelLostDomainEvent('a tent'));

    expect(await shop.journal()).toEqual(['a tent is on its way', 'told about a tent', 'a tent is lost']);
  });

  it('shows an event of a derived class by the method of its base class', async () => {
    await publish(new ParcelSentAbroadDomainEvent('a map'));

    expect(await shop.journal()).toEqual(['a map is on its way', 'told about a map']);
  });

  it('leaves nothing when another handler of the transaction fails', async () => {
    const failing = shop.unitOfWork.run(async () => {
      shop.get(EventBus).publish(new ParcelSentDomainEvent('a tent'));
      throw new Error('the pencil broke');
    });

    await expect(failing).rejects.toThrow('the pencil broke');
    expect(await shop.journal()).toEqual([]);
  });

  it('is refused when it projects nothing, or one event twice', () => {
    expect(() => Projector()(class Idle {})).toThrow('Idle projects nothing');
    const twice = () => {
      class Twice {
        async add(): Promise<void> {}
        async addAgain(): Promise<void> {}
      }
      for (const method of ['add', 'addAgain'] as const)
        OnDomainEvent(ParcelSentDomainEvent)(Twice.prototype, method, { value: Twice.prototype[method] });
    };
    expect(twice).toThrow('Twice projects ParcelSentDomainEvent twice');
  });
});
