import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { connectionOf } from '@tradewind/application';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { orderChangesChannel } from './order-changes.js';

const connectMs = 3_000;
const reconnectMs = 500;
const keepAliveMs = 10_000;

/** `missed`: nobody knows which orders have changed meanwhile. */
export type ChangedOrders = readonly string[] | 'missed';

/** Hears which orders have changed, over one connection of its own, which is opened again whenever it is lost. */
@Injectable()
export class OrderChangeListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(OrderChangeListener.name);
  private readonly listeners: ((changed: ChangedOrders) => void)[] = [];
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private endListening: () => void = () => undefined;

  constructor(private readonly dataSource: DataSource) {}

  onChange(listener: (changed: ChangedOrders) => void): void {
    this.listeners.push(listener);
  }

  onApplicationBootstrap(): void {
    this.running = this.run(this.stopping.signal);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.endListening();
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.listen();
        if (!signal.aborted) this.logger.warn('The connection that hears of changed orders is lost; connecting again');
      } catch (error) {
        this.logger.debug(`No connection to hear of changed orders: ${String(error)}`);
      }
      await wait(reconnectMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Resolves when the connection has ended. */
  private async listen(): Promise<void> {
    const client = this.newClient();
    const ended = new Promise<void>((resolve) => {
      this.endListening = resolve;
      client.on('error', () => resolve()).on('end', () => resolve());
    });
    try {
      await client.connect();
      client.on('notification', ({ payload = '' }) => this.spread(payload.split(',')));
      await client.query(`LISTEN ${orderChangesChannel}`);
      this.spread('missed');
      await ended;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private newClient(): pg.Client {
    return new pg.Client({
      ...connectionOf(this.dataSource),
      application_name: 'tradewind-ordering-changes',
      connectionTimeoutMillis: connectMs,
      keepAlive: true,
      keepAliveInitialDelayMillis: keepAliveMs,
    });
  }

  private spread(changed: ChangedOrders): void {
    for (const listener of this.listeners) listener(changed);
  }
}
