import type { INestApplicationContext, Type } from '@nestjs/common';
import { trace, type TracerProvider } from '@opentelemetry/api';
import { allIntegrationEvents } from '@tradewind/contracts';
import { DomainEventHandlers } from '@tradewind/application/interception';
import {
  EventDelivery,
  EventSubscription,
  GenerationReaders,
  PartitionConsumer,
} from '@tradewind/messaging/interception';
import { intercept } from '../intercept.js';

/** The answer of a request that led to the crash is still sent, as it would be if the process died a moment later. */
const lastBreathMs = 150;
const flushAtMostMs = 5_000;

/** A service into which faults and mistakes are put. */
export class ServiceUnderTest {
  /** The names of all handlers of this service. */
  readonly handlers = new Set<string>();
  private dying: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly app: INestApplicationContext,
    readonly name: string,
  ) {
    this.collectHandlers();
  }

  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.app.get<T>(type as Type<T>, { strict: false });
  }

  /**
   * Ends the process as a crash would, if `mayCrash` resolves with true; then nothing that awaits {@link survives} goes on.
   * One that is under way is awaited first, so that the second event of a transaction does not outlive the crash of the first.
   */
  async crash(mayCrash: () => Promise<boolean>): Promise<void> {
    const dying = this.dying.then(async () => (await mayCrash()) && die());
    this.dying = dying.catch(() => undefined);
    await dying;
  }

  /** Resolves at once, unless the process is about to crash: then it resolves if it does not, and never if it does. */
  async survives(): Promise<void> {
    await this.dying;
  }

  /** Calls `tamper` with what delivers the messages of this service, and of each of its projections that can be rebuilt. */
  eachDelivery(tamper: (delivery: EventDelivery) => void): void {
    tamper(this.get(EventDelivery));
    intercept(this.get(GenerationReaders), 'delivery', (next, ...args) => tampered(next(...args), tamper));
  }

  /** As {@link eachDelivery}, for what consumes the partitions. */
  eachConsumer(tamper: (consumer: PartitionConsumer) => void): void {
    tamper(this.get(PartitionConsumer));
    intercept(this.get(GenerationReaders), 'consumer', (next, ...args) => tampered(next(...args), tamper));
  }

  private eachSubscription(tamper: (subscription: EventSubscription) => void): void {
    tamper(this.get(EventSubscription));
    intercept(this.get(GenerationReaders), 'subscription', (next, ...args) => tampered(next(...args), tamper));
  }

  private collectHandlers(): void {
    intercept(this.get(DomainEventHandlers), 'bind', (next, source, accepts, handler) => {
      this.handlers.add(handler.name);
      next(source, accepts, handler);
    });
    this.eachSubscription((subscription) => {
      intercept(subscription, 'open', (next, handlers) => {
        for (const { type } of allIntegrationEvents) {
          for (const { name } of handlers.of(type)?.handlers ?? []) this.handlers.add(name);
        }
        next(handlers);
      });
    });
  }
}

function tampered<Made>(made: Made, tamper: (made: Made) => void): Made {
  tamper(made);
  return made;
}

/** What was seen until now is sent to the trail, as far as that is quick. */
async function die(): Promise<never> {
  await pause(lastBreathMs);
  await Promise.race([flushTrail(), pause(flushAtMostMs)]);
  process.kill(process.pid, 'SIGKILL');
  return new Promise<never>(() => undefined);
}

interface Flushable {
  getDelegate?(): TracerProvider & { forceFlush?(): Promise<void> };
}

async function flushTrail(): Promise<void> {
  const provider = trace.getTracerProvider() as Flushable;
  await provider.getDelegate?.().forceFlush?.();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
