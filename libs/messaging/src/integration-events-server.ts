import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';
import { BrokerConnection } from './connection/broker-connection.js';
import { DiscardHandlers } from './dead-letters/discard-handlers.js';
import { RetryWorker } from './incoming/dead-letters/retry-worker.js';
import { EventHandlers } from './incoming/handlers/event-handlers.js';
import { EventSubscription } from './incoming/consumer/event-subscription.js';
import type { DiscardDescription } from './incoming/handlers/on-integration-event-discarded.js';
import { type HandlerDescription, INTEGRATION_EVENTS } from './incoming/handlers/on-integration-event.js';
import { ProjectionSupervisor } from './incoming/projections/projection-supervisor.js';
import { ConsumerGroups } from './options/consumer-groups.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from './options/messaging-options.js';
import { OutboxRelay } from './outgoing/relay/outbox-relay.js';

/**
 * The Nest transport for integration events. Connect it with `app.connectMicroservice({ strategy:
 * app.get(IntegrationEventsServer) })`.
 */
@Injectable()
export class IntegrationEventsServer extends Server implements CustomTransportStrategy, OnApplicationShutdown {
  override readonly transportId = INTEGRATION_EVENTS;
  override readonly propagatesEventHandlerErrors = true;
  private readonly handlers = new EventHandlers();

  constructor(
    private readonly subscription: EventSubscription,
    private readonly retries: RetryWorker,
    private readonly discards: DiscardHandlers,
    private readonly relay: OutboxRelay,
    private readonly connection: BrokerConnection,
    private readonly projections: ProjectionSupervisor,
    private readonly groups: ConsumerGroups,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {
    super();
  }

  /** Keeps the handlers of a type in a list, since Nest's own chain runs them concurrently. */
  override addHandler(type: string, callback: MessageHandler, _isEventHandler = true, extras: object = {}): void {
    const { contracts, discarded, handler } = extras as Partial<HandlerDescription & DiscardDescription>;
    if (!handler) return;
    const handle = async (event: unknown): Promise<void> => {
      await lastValueFrom(this.transformToObservable(await callback(event)), { defaultValue: undefined });
    };
    const contract = contracts?.find((each) => each.type === type);
    if (contract) this.handlers.add(contract, { name: handler, handle });
    if (discarded) this.discards.add(discarded, { name: handler, handle });
  }

  /** Returns at once. It joins the group in the background, as soon as the broker is available. */
  listen(callback: () => void): void {
    this.relay.stopWithServer();
    this.groups.topics = this.handlers.topics;
    if (this.options.projections) {
      this.projections.open(this.handlers);
    } else {
      this.subscription.open(this.handlers);
      this.retries.start(this.handlers);
    }
    callback();
  }

  /** Waits for running handlers, then publishes what they wrote to the outbox. Idempotent. */
  async close(): Promise<void> {
    await Promise.all([this.subscription.close(), this.retries.stop(), this.projections.close()]);
    await this.relay.stop();
    await this.connection.close();
  }

  /** For an app that never connected this server. */
  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  on(event: string): never {
    throw new Error(`There is no event "${event}" to listen to`);
  }

  unwrap<T>(): T {
    return this.connection as T;
  }
}
