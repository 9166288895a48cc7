import { setTimeout as pause } from 'node:timers/promises';
import { type Broker, type BrokerMessage, connectBroker } from '@tradewind/broker';
import { topics } from '@tradewind/contracts';
import type { TokenIssuer } from '@tradewind/testing';
import type { Pool } from 'pg';
import { secured } from '../../kafka/kafka-environment.js';
import { poolOf } from '../surroundings/postgres-server.js';
import { RealService } from '../surroundings/real-service.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { aCheckout, answers, checkoutTopic } from './order-messages.js';

const BATCH = 500;
const POLL_MS = 20;
const MOST_MS = 120_000;

/** Ordering, and everybody whom its process manager talks to. */
export class OrderShop {
  private closing: Promise<void> | undefined;

  private constructor(
    readonly service: RealService,
    private readonly broker: Broker,
    private readonly pool: Pool,
  ) {}

  static async open(surroundings: Surroundings, issuer: TokenIssuer): Promise<OrderShop> {
    const settings = { ORDER_GRACE_PERIOD_SECONDS: '1' };
    const service = await RealService.start(surroundings, 'ordering', issuer, 'bench_ordering', settings);
    const broker = await connectBroker(secured(service.broker, 'bench'), 'bench');
    await broker.ensureTopics(topics);
    const shop = new OrderShop(service, broker, poolOf(service.databaseUrl));
    surroundings.onEnd(() => shop.close());
    return shop;
  }

  /**
   * Brings this many orders from their checkout to the state in which they wait for their parcel. `around` is called with each of
   * the steps: a message to all orders, or a deadline of all.
   */
  async sell(orders: number, around = (step: () => Promise<void>): Promise<void> => step()): Promise<void> {
    const known = new Set(await this.ordersIn('AwaitingShipment'));
    await around(() => this.publish(checkoutTopic, Array.from({ length: orders }, aCheckout), 'Submitted'));
    await around(() => this.until('AwaitingStock', orders));
    const ids = (await this.ordersIn('AwaitingStock')).filter((id) => !known.has(id));
    for (const { contract, to, leadsTo } of answers) {
      await around(() => this.publish(contract.topic, ids.map(to), leadsTo));
    }
    await this.pool.query('VACUUM ANALYZE');
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    await this.pool.end();
    await this.broker.close();
    await this.service.stop();
  }

  private async publish(topic: string, messages: readonly BrokerMessage[], leadsTo: string): Promise<void> {
    const before = leadsTo === 'AwaitingShipment' ? await this.countIn([leadsTo]) : 0;
    for (let from = 0; from < messages.length; from += BATCH) {
      await this.broker.publish(topic, messages.slice(from, from + BATCH));
    }
    await this.until(leadsTo, before + messages.length);
  }

  /** Orders that are in the state or, after the checkout, past it. */
  private async until(state: string, orders: number): Promise<void> {
    const states = state === 'Submitted' ? [state, 'AwaitingStock'] : [state];
    for (const end = performance.now() + MOST_MS; (await this.countIn(states)) < orders; await pause(POLL_MS)) {
      if (performance.now() > end) throw new Error(`Not all of ${orders} orders became ${state} within ${MOST_MS} ms`);
    }
  }

  private async countIn(states: readonly string[]): Promise<number> {
    const sql = 'SELECT count(*)::int AS count FROM order_processes WHERE state = ANY ($1)';
    return (await this.pool.query<{ count: number }>(sql, [states])).rows[0]!.count;
  }

  private async ordersIn(state: string): Promise<string[]> {
    const sql = 'SELECT id FROM order_processes WHERE state = $1';
    return (await this.pool.query<{ id: string }>(sql, [state])).rows.map(({ id }) => id);
  }
}
