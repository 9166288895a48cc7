import {
  type IntegrationEventContract,
  PaymentCompletedIntegrationEvent,
  PaymentDeclinedIntegrationEvent,
  PaymentRefundedIntegrationEvent,
  PaymentVoidedIntegrationEvent,
  StockCommitmentRejectedIntegrationEvent,
  StockCommittedIntegrationEvent,
  StockReservationExpiredIntegrationEvent,
  StockReservationRejectedIntegrationEvent,
  StockReservedIntegrationEvent,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually, type TestService } from '@tradewind/testing';
import type { ReportedMessage } from '../domain/order-process/process-message.js';
import type { ProcessState } from '../domain/order-process/process-state.js';
import type { OrderProcessDetailView } from '../read-model/order-process-views.js';
import type { OrderDetailView } from '../read-model/order-views.js';
import { anOrder } from './ordering-service.js';

const contracts: Record<ReportedMessage, IntegrationEventContract> = {
  StockReserved: StockReservedIntegrationEvent,
  StockReservationRejected: StockReservationRejectedIntegrationEvent,
  StockReservationExpired: StockReservationExpiredIntegrationEvent,
  StockCommitted: StockCommittedIntegrationEvent,
  StockCommitmentRejected: StockCommitmentRejectedIntegrationEvent,
  PaymentCompleted: PaymentCompletedIntegrationEvent,
  PaymentDeclined: PaymentDeclinedIntegrationEvent,
  PaymentVoided: PaymentVoidedIntegrationEvent,
  PaymentRefunded: PaymentRefundedIntegrationEvent,
};

/** One order in a running service, from the point of view of those who have it advanced. */
export class OrderProcessDriver {
  private constructor(
    private readonly service: TestService,
    readonly order: OrderDetailView,
  ) {}

  static async start(service: TestService): Promise<OrderProcessDriver> {
    return new OrderProcessDriver(service, await anOrder(service));
  }

  get id(): string {
    return this.order.orderId;
  }

  /** Publishes the report as Inventory or Payment would. Resolves with its message id. */
  report(type: ReportedMessage): Promise<string> {
    const contract = contracts[type];
    const data = { ...(contract.example as Record<string, unknown>), orderId: this.id };
    return this.service.deliver({ type: contract.type, topic: contract.topic, key: this.id, data });
  }

  /** Reports, one when the other is handled, and waits for the state to which the last one leads. */
  async reach(state: ProcessState, ...types: ReportedMessage[]): Promise<void> {
    for (const type of types) await this.handled(await this.report(type));
    await this.in(state);
  }

  handled(messageId: string): Promise<void> {
    return eventually(async () => {
      const fate = await this.service.fateOf(messageId);
      if (fate !== 'handled') throw new Error(`Message ${messageId} is ${fate}.`);
    });
  }

  in(state: ProcessState): Promise<OrderProcessDetailView> {
    return eventually(async () => {
      const process = await this.read();
      if (process.state !== state) throw new Error(`Order ${this.id} is ${process.state}, not ${state}.`);
      return process;
    });
  }

  async read(): Promise<OrderProcessDetailView> {
    const response = await this.asOperator(`/order-processes/${this.id}`).expect(200);
    return response.body as OrderProcessDetailView;
  }

  /** The order, as its customer sees it. */
  async seen(): Promise<OrderDetailView> {
    const token = this.service.tokenFor({ id: this.order.customerId });
    const response = await this.service.request.get(`/orders/${this.id}`).auth(token, { type: 'bearer' }).expect(200);
    return response.body as OrderDetailView;
  }

  asOperator(path: string) {
    return this.service.request.get(path).auth(this.operator, { type: 'bearer' });
  }

  /** A request of an operator, such as `orders`, `ship`. */
  operate(resource: 'orders' | 'order-processes', action: string, body: object = {}) {
    const path = `/${resource}/${this.id}/${action}`;
    return this.service.request.post(path).auth(this.operator, { type: 'bearer' }).send(body);
  }

  cancel(key = newId()) {
    const token = this.service.tokenFor({ id: this.order.customerId });
    const post = this.service.request.post(`/orders/${this.id}/cancel`).auth(token, { type: 'bearer' });
    return post.set('Idempotency-Key', key);
  }

  /** What was published about the order, by the names of the events, the oldest first. */
  async published(): Promise<string[]> {
    const rows = await this.service.query<{ type: string }>(
      'SELECT type FROM outbox WHERE key = $1 ORDER BY position',
      [this.id],
    );
    return rows.map(({ type }) => type.replace(/^tradewind\.ordering\.(.+)\.v\d+$/, '$1'));
  }

  private get operator(): string {
    return this.service.tokenFor({ roles: ['orders'], id: operatorId });
  }
}

export const operatorId = '0190f5c2-7b1a-7c3e-9f00-0242ac12000f';
