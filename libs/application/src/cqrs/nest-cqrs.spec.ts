import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  AggregateRoot,
  AsyncContext,
  CommandBus,
  CqrsModule,
  EventBus,
  EventsHandler,
  UnhandledExceptionBus,
  type IEventHandler,
} from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { CQRS_MODULE_OPTIONS } from '../events/cqrs-module-options.js';

class DoorOpenedEvent {}

@EventsHandler(DoorOpenedEvent)
class GreetWhenDoorOpened implements IEventHandler<DoorOpenedEvent> {
  isDone = false;

  async handle(): Promise<void> {
    await turn();
    this.isDone = true;
  }
}

@EventsHandler(DoorOpenedEvent)
class StumbleWhenDoorOpened implements IEventHandler<DoorOpenedEvent> {
  async handle(): Promise<void> {
    throw new Error('stumbled');
  }
}

class House extends AggregateRoot {
  published: object[] = [];

  override publishAll(events: object[]): void {
    this.published = events;
  }
}

const startPlainNest = async (
  ...handlers: (typeof GreetWhenDoorOpened | typeof StumbleWhenDoorOpened)[]
): Promise<TestingModule> => {
  return (
    await Test.createTestingModule({ imports: [CqrsModule.forRoot()], providers: handlers }).compile()
  ).init() as Promise<TestingModule>;
};

describe('What we take from @nestjs/cqrs, and an upgrade must not change unseen', () => {
  it('hands each handler to bind() with the id of its event, in the order of the providers', async () => {
    const bound: [string, string][] = [];
    class WatchedBus extends EventBus {
      override bind(...[handler, id]: Parameters<EventBus['bind']>): void {
        bound.push([handler.name, id]);
      }
    }
    const imports = [
      {
        ...CqrsModule.forRoot(),
        providers: [
          { provide: CQRS_MODULE_OPTIONS, useValue: {} },
          { provide: EventBus, useClass: WatchedBus },
        ],
      },
    ];
    const app = await Test.createTestingModule({
      imports,
      providers: [StumbleWhenDoorOpened, GreetWhenDoorOpened],
    }).compile();
    await app.init();
    const { id } = Reflect.getMetadata('__event__', DoorOpenedEvent);
    expect(bound).toEqual([
      ['StumbleWhenDoorOpened', id],
      ['GreetWhenDoorOpened', id],
    ]);
    expect(Reflect.getMetadata('__eventsHandler__', GreetWhenDoorOpened)).toEqual([DoorOpenedEvent]);
    await app.close();
  });

  it('injects the buses by these constructor parameters', () => {
    expect(Reflect.getMetadata('design:paramtypes', EventBus).slice(0, 3)).toEqual([
      CommandBus,
      expect.anything(),
      UnhandledExceptionBus,
    ]);
    expect(EventBus).toHaveLength(4);
    expect(CommandBus).toHaveLength(2);
  });

  it('keeps its options under the token that we name', () => {
    expect(CqrsModule.forRoot().providers).toEqual([{ provide: CQRS_MODULE_OPTIONS, useValue: {} }]);
  });

  it('can not attach a context to a frozen event', () => {
    expect(() => new AsyncContext().attachTo(Object.freeze({}))).toThrow(TypeError);
  });
});

describe('Why its own event bus is not enough', () => {
  it('publish() returns before the handlers have ended', async () => {
    const app = await startPlainNest(GreetWhenDoorOpened);
    await app.get(EventBus).publish(new DoorOpenedEvent());
    const wasDone = app.get(GreetWhenDoorOpened).isDone;
    await app.close();
    expect(wasDone).toBe(false);
  });

  it('what a handler throws goes to a side channel, not to who published', async () => {
    const app = await startPlainNest(StumbleWhenDoorOpened);
    app.useLogger(false);
    const unhandled = new Promise((resolve) => app.get(UnhandledExceptionBus).subscribe(resolve));
    expect(() => app.get(EventBus).publish(new DoorOpenedEvent())).not.toThrow();
    expect(await unhandled).toMatchObject({ exception: new Error('stumbled') });
    await app.close();
  });

  it('commit() hands over the array of events and empties that same array', () => {
    const house = new House();
    house.apply(new DoorOpenedEvent());
    house.commit();
    expect(house.published).toEqual([]);
  });
});
