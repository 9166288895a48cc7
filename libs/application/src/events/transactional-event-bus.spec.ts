import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AggregateRoot, EventBus, EventPublisher, EventsHandler } from '@nestjs/cqrs';
import {
  DomainEventOutsideUnitOfWorkError,
  EventHandlersNotReadyError,
  TransactionalEventBus,
  UnitOfWork,
} from '../index.js';
import { Journal } from '../spec-shop/journal.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';

class BellRungDomainEvent {
  constructor(readonly times: number) {}
}

@EventsHandler(BellRungDomainEvent)
class ListenWhenBellRung {
  constructor(private readonly journal: Journal) {}

  handle({ times }: BellRungDomainEvent): Promise<void> {
    return this.journal.write(`rung ${times}`);
  }
}

class Bell extends AggregateRoot {
  ring(times: number): void {
    for (let time = 1; time <= times; time += 1) this.apply(new BellRungDomainEvent(time));
  }
}

describe('The event bus', () => {
  let shop: Shop;
  let eventBus: EventBus;

  beforeAll(async () => {
    shop = await startShop({ providers: [ListenWhenBellRung] });
    eventBus = shop.get(EventBus);
  });
  beforeEach(() => shop.query('TRUNCATE journal'));
  afterAll(() => shop.stop());

  it('is the transactional one wherever EventBus is asked for', () => {
    expect(eventBus).toBeInstanceOf(TransactionalEventBus);
  });

  it("loses no event of Nest's own AggregateRoot, whose commit() is not awaited and empties its array", async () => {
    await shop.unitOfWork.run(async () => {
      const bell = shop.get(EventPublisher).mergeObjectContext(new Bell());
      bell.ring(3);
      bell.commit();
    });
    expect(await shop.journal()).toEqual(['rung 1', 'rung 2', 'rung 3']);
  });

  it('records what is published and dispatches it before the commit, not at once', async () => {
    await shop.unitOfWork.run(async () => {
      eventBus.publish(new BellRungDomainEvent(1));
      await shop.get(Journal).write('after publish');
    });
    expect(await shop.journal()).toEqual(['after publish', 'rung 1']);
  });

  it('forgets what was published in a unit of work that fails', async () => {
    const work = shop.unitOfWork.run(async () => {
      eventBus.publish(new BellRungDomainEvent(1));
      throw new Error('rope broke');
    });
    await expect(work).rejects.toThrow('rope broke');
    expect(await shop.journal()).toEqual([]);
  });

  it('refuses an event outside a unit of work', () => {
    expect(() => eventBus.publish(new BellRungDomainEvent(1))).toThrow(DomainEventOutsideUnitOfWorkError);
    expect(() => eventBus.publishAll([new BellRungDomainEvent(1)])).toThrow(
      'BellRungDomainEvent was published outside a unit of work',
    );
  });

  it("refuses Nest's commit() outside a unit of work and leaves the aggregate its events", () => {
    const bell = shop.get(EventPublisher).mergeObjectContext(new Bell());
    bell.ring(1);
    expect(() => bell.commit()).toThrow(DomainEventOutsideUnitOfWorkError);
    expect(bell.getUncommittedEvents()).toHaveLength(1);
  });

  it('takes frozen events, which Nest can not attach a context to', async () => {
    await shop.unitOfWork.run(async () => eventBus.publish(Object.freeze(new BellRungDomainEvent(7))));
    expect(await shop.journal()).toEqual(['rung 7']);
  });
});

@Injectable()
class EagerRinger implements OnModuleInit {
  refusal: unknown;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventBus: EventBus,
  ) {}

  async onModuleInit(): Promise<void> {
    const ring = this.unitOfWork.run(async () => this.eventBus.publish(new BellRungDomainEvent(1)));
    this.refusal = await ring.catch((error: unknown) => error);
  }
}

describe('Before the application has started', () => {
  it('a domain event is refused with a clear error instead of being lost', async () => {
    const shop = await startShop({ providers: [ListenWhenBellRung, EagerRinger] });
    expect(shop.get(EagerRinger).refusal).toBeInstanceOf(EventHandlersNotReadyError);
    await shop.stop();
  });
});
