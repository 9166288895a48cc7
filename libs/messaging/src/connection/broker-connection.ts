import { Inject, Injectable } from '@nestjs/common';
import { topics } from '@tradewind/contracts';
import { type Broker, connectBroker } from '../broker/index.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging-options.js';

/** The one connection of this process to its broker, made when it is first needed, with all topics in place. */
@Injectable()
export class BrokerConnection {
  private connecting: Promise<Broker> | undefined;
  private closed = false;

  constructor(@Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions) {}

  /** Rejects with `BrokerUnavailableError`; the next call tries again. */
  broker(): Promise<Broker> {
    if (this.closed) return Promise.reject(new Error('The connection to the broker is closed'));
    if (this.connecting) return this.connecting;
    const connecting = this.connect();
    this.connecting = connecting;
    connecting.catch(() => (this.connecting = undefined));
    return connecting;
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.closed = true;
    const broker = await this.connecting?.catch(() => undefined);
    await broker?.close();
  }

  private async connect(): Promise<Broker> {
    const broker = await connectBroker(this.options.broker, this.options.service);
    try {
      await broker.ensureTopics(topics);
      return broker;
    } catch (error) {
      await broker.close();
      throw error;
    }
  }
}
