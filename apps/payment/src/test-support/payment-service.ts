import {
  OrderAwaitingPaymentIntegrationEvent,
  OrderCancelledIntegrationEvent,
  OrderRefundOverdueIntegrationEvent,
  OrderReturnedIntegrationEvent,
  PaymentCompletedIntegrationEvent,
  PaymentDeclinedIntegrationEvent,
  PaymentRefundedIntegrationEvent,
  PaymentVoidedIntegrationEvent,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually, startTestService, type TestService } from '@tradewind/testing';
import type { PaymentSummaryView, PaymentView } from '../read-model/payment-views.js';
import { apiKey, SpawnedProvider, webhookSecret } from './spawned-provider.js';

export interface Order {
  readonly orderId: string;
  readonly customerId: string;
}

const at = '2026-11-20T09:30:00.000Z';
const words = {
  completed: PaymentCompletedIntegrationEvent,
  declined: PaymentDeclinedIntegrationEvent,
  voided: PaymentVoidedIntegrationEvent,
  refunded: PaymentRefundedIntegrationEvent,
} as const;

/** The payment service with a provider beside it. What the other services say is published; what it answers is read. */
export class PaymentDesk {
  private constructor(
    readonly service: TestService,
    readonly provider: SpawnedProvider,
  ) {}

  static async open(): Promise<PaymentDesk> {
    const provider = await SpawnedProvider.prepare();
    const service = await startTestService({
      name: 'payment',
      module: async () => (await import('../payment.module.js')).PaymentModule,
      env: {
        PAYMENT_PROVIDER_URL: provider.url,
        PAYMENT_PROVIDER_API_KEY: apiKey,
        PAYMENT_WEBHOOK_SECRETS: `key_2:the_next_webhook_secret,key_1:${webhookSecret}`,
      },
    });
    const desk = new PaymentDesk(service, provider);
    await desk.startProvider();
    return desk;
  }

  async startProvider(): Promise<void> {
    await this.provider.start(`${this.service.url}/provider-webhooks`);
  }

  async close(): Promise<void> {
    await this.service.stop();
    await this.provider.stop();
  }

  /** An order waits for its payment with this card. */
  async anOrder(token = 'tok_visa_4242', order: Order = { orderId: newId(), customerId: newId() }): Promise<Order> {
    await this.service.publish(OrderAwaitingPaymentIntegrationEvent, {
      ...order,
      amount: { amount: 39_800, currency: 'EUR' },
      paymentMethod: { token, label: 'Visa ending in 4242' },
      requestedAt: at,
    });
    return order;
  }

  async cancel(order: Order): Promise<void> {
    const reason = 'customer';
    await this.service.publish(OrderCancelledIntegrationEvent, { ...order, reason, cancelledAt: at });
  }

  async return(order: Order): Promise<void> {
    const items = [{ productId: newId(), quantity: 1 }];
    const data = { ...order, items, reason: 'The tent is too small.', returnedAt: at };
    await this.service.publish(OrderReturnedIntegrationEvent, data);
  }

  async ask(order: Order): Promise<void> {
    const data = { ...order, attempt: 1, requestedAt: at };
    await this.service.publish(OrderRefundOverdueIntegrationEvent, data);
  }

  /** What Payment has said about an order, oldest first. */
  async said({ orderId }: Pick<Order, 'orderId'>): Promise<string[]> {
    const all = await Promise.all(
      Object.entries(words).map(async ([word, contract]) =>
        (await this.service.published(contract as typeof PaymentVoidedIntegrationEvent))
          .filter(({ data }) => data.orderId === orderId)
          .map(({ time }) => ({ word, time })),
      ),
    );
    return all
      .flat()
      .sort((a, b) => a.time.localeCompare(b.time))
      .map(({ word }) => word);
  }

  saysOf(order: Order, said: string[], timeoutMs = 15_000): Promise<void> {
    return eventually(async () => expectEqual(await this.said(order), said), { timeoutMs });
  }

  /** Waits until the last that Payment has said is one of these words, and returns it. */
  lastWordOf(orderId: string, expected: string[]): Promise<string> {
    return eventually(
      async () => {
        const last = (await this.said({ orderId })).at(-1) ?? 'nothing';
        if (!expected.includes(last)) throw new Error(`The last word is ${last}.`);
        return last;
      },
      { timeoutMs: 30_000 },
    );
  }

  /** Waits until the payment of the order has this status. */
  becomes({ orderId }: Order, status: string, timeoutMs = 15_000): Promise<PaymentSummaryView> {
    return eventually(
      async () => {
        const { body } = await this.operator(`/payments/by-order/${orderId}`).expect(200);
        expectEqual((body as PaymentSummaryView).status, status);
        return body as PaymentSummaryView;
      },
      { timeoutMs },
    );
  }

  async historyOf(order: Order): Promise<PaymentView['history']> {
    const { body } = await this.operator(`/payments/by-order/${order.orderId}`).expect(200);
    const { paymentId } = body as PaymentSummaryView;
    return ((await this.operator(`/payments/${paymentId}`).expect(200)).body as PaymentView).history;
  }

  /** An operator decides about a payment. */
  decides(paymentId: string, what: 'retry' | 'refund-by-hand', reason: string) {
    const request = this.service.request.post(`/payments/${paymentId}/${what}`);
    return request.auth(this.service.tokenFor({ roles: ['orders'] }), { type: 'bearer' }).send({ reason });
  }

  /** An operator looks something up. */
  operator(path: string) {
    return this.service.request.get(path).auth(this.service.tokenFor({ roles: ['orders'] }), { type: 'bearer' });
  }
}

function expectEqual(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`It is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}.`);
  }
}
