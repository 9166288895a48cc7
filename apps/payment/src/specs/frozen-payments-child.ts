import { AsyncLocalStorage } from 'node:async_hooks';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { poolOf } from '@tradewind/application';
import { DataSource } from 'typeorm';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { BeginAttemptCommand } from '../application/begin-attempt/begin-attempt.command.js';
import { ProviderCall } from '../application/begin-attempt/provider-call.js';
import { ProviderWorker } from '../application/begin-attempt/provider-worker.js';
import { EndAttemptCommand } from '../application/end-attempt/end-attempt.command.js';
import { GiveUpPaymentCommand } from '../application/give-up-payment/give-up-payment.command.js';
import { RequestPaymentCommand } from '../application/request-payment/request-payment.command.js';
import { PaymentModule } from '../payment.module.js';

/**
 * Handles orders, one after the other, in many lines at once. Each line stops for ever at a place of its own: before a
 * statement, before a call to the provider, or before its answer is used. When all have stopped, this process is killed,
 * which is as if it had been killed once at each place. Takes the flow, and ids of orders and their customers.
 */
interface Line {
  readonly stopAt: number;
  passed: number;
  stopped: (place: string) => void;
}

const [flow, ...ids] = process.argv.slice(2);
const orders = [...ids];
const lines = new AsyncLocalStorage<Line>();

async function place(what: string): Promise<void> {
  const line = lines.getStore();
  if (!line) return;
  line.passed += 1;
  if (line.passed < line.stopAt) return;
  line.stopped(what);
  await new Promise(() => undefined);
}

/** The beginning of a statement. A prepared one is an object. */
function textOf(statement: unknown): string {
  const text = typeof statement === 'string' ? statement : (statement as { text: string }).text;
  return text.trim().split(/\s+/).slice(0, 3).join(' ');
}

const query = PostgresQueryRunner.prototype.query as (...values: unknown[]) => Promise<unknown>;
PostgresQueryRunner.prototype.query = async function (this: PostgresQueryRunner, ...values: unknown[]) {
  await place(textOf(values[0]));
  return query.apply(this, values);
} as never;
const make = ProviderCall.prototype.make;
ProviderCall.prototype.make = async function (this: ProviderCall, attempt) {
  await place(`call to ${attempt.request.kind}`);
  const answer = await make.call(this, attempt);
  await place(`answer to ${attempt.request.kind}`);
  return answer;
};
ProviderWorker.prototype.onApplicationBootstrap = () => undefined;

const app = await NestFactory.createApplicationContext(PaymentModule, { logger: false, abortOnError: false });
(poolOf(app.get(DataSource)) as unknown as { options: { max: number } }).options.max = 80;
const bus = app.get(CommandBus);
const provider = app.get(ProviderCall, { strict: false });

async function handle(order: string): Promise<void> {
  const [orderId = '', customerId = ''] = order.split('/');
  const amount = { amount: 39_800, currency: 'EUR' };
  const paymentMethod = { token: 'tok_visa_4242', label: 'Visa ending in 4242' };
  if (flow === 'pay') await bus.execute(new RequestPaymentCommand({ orderId, customerId, amount, paymentMethod }));
  else await bus.execute(new GiveUpPaymentCommand(orderId, customerId, 'order-cancelled'));
  for (let attempt = await bus.execute(new BeginAttemptCommand()); attempt;) {
    await bus.execute(new EndAttemptCommand(attempt, await provider.make(attempt)));
    attempt = await bus.execute(new BeginAttemptCommand());
  }
}

/** Handles orders until it stops, or until there are none. */
async function run(stopAt: number): Promise<string> {
  return new Promise((stopped, failed) => {
    const work = async () => {
      for (let order = orders.shift(); order; order = orders.shift()) await handle(order);
      stopped('the end');
    };
    void lines.run({ stopAt, passed: 0, stopped }, () => work().catch(failed));
  });
}

/** One order is handled alone, to count the places. */
async function countPlaces(): Promise<number> {
  const line = { stopAt: Number.POSITIVE_INFINITY, passed: 0, stopped: () => undefined };
  await lines.run(line, () => handle(orders.shift()!));
  return line.passed;
}

const count = await countPlaces();
const places = await Promise.all(Array.from({ length: count }, (_, n) => run(n + 1)));
process.stdout.write(`${JSON.stringify(places)}\n`);
// Lives until it is killed.
setInterval(() => undefined, 60_000);
