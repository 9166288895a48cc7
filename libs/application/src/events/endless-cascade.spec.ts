import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventBus, EventsHandler } from '@nestjs/cqrs';
import { EndlessEventCascadeError } from '../index.js';
import { Journal } from '../spec-shop/journal.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';

class PingedDomainEvent {}
class PongedDomainEvent {}
class SproutedDomainEvent {}
class CountedDomainEvent {}

@EventsHandler(PingedDomainEvent)
class PongWhenPinged {
  constructor(
    private readonly eventBus: EventBus,
    private readonly journal: Journal,
  ) {}

  async handle(): Promise<void> {
    await this.journal.write('ping');
    this.eventBus.publish(new PongedDomainEvent());
  }
}

@EventsHandler(PongedDomainEvent)
class PingWhenPonged {
  constructor(private readonly eventBus: EventBus) {}

  handle(): void {
    this.eventBus.publish(new PingedDomainEvent());
  }
}

@EventsHandler(SproutedDomainEvent)
class BranchWhenSprouted {
  constructor(private readonly eventBus: EventBus) {}

  handle(): void {
    this.eventBus.publishAll([new SproutedDomainEvent(), new SproutedDomainEvent()]);
  }
}

describe('Domain events that go on raising domain events', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await startShop({ providers: [PongWhenPinged, PingWhenPonged, BranchWhenSprouted] });
  });
  afterAll(() => shop.stop());

  const raise = (...events: object[]) =>
    shop.unitOfWork.run(async () => shop.get(EventBus).publishAll(events), 'PlayTennis');

  it('are stopped, with the chain that leads in circles, and leave nothing behind', async () => {
    const error = await raise(new PingedDomainEvent()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EndlessEventCascadeError);
    expect((error as EndlessEventCascadeError).chain.slice(-2)).toEqual([
      'PongedDomainEvent (raised by PongWhenPinged)',
      'PingedDomainEvent (raised by PingWhenPonged)',
    ]);
    expect(await shop.journal()).toEqual([]);
  });

  it('are stopped when they multiply, too', async () => {
    await expect(raise(new SproutedDomainEvent())).rejects.toThrow(EndlessEventCascadeError);
  });

  it('are told from a command that records many events itself', async () => {
    await raise(...Array.from({ length: 20_000 }, () => new CountedDomainEvent()));
  });
});
