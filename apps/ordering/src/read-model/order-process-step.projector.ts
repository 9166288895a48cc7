import { CurrentTransaction, OnDomainEvent, PreparedStatement, Projector } from '@tradewind/application';
import { currentCorrelation } from '@tradewind/trail';
import { OrderProcessAdvancedDomainEvent } from '../domain/order-process/events/order-process-advanced.domain-event.js';
import { OrderProcessStartedDomainEvent } from '../domain/order-process/events/order-process-started.domain-event.js';
import { OrderChanges } from './order-changes.js';

const INSERT = new PreparedStatement(`
  INSERT INTO order_process_steps
    (order_id, message, message_id, user_id, reason, state_before, state_after, decision, because, published, deadline, deadline_at, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`);

/**
 * Maintains `order_process_steps`: the history of a process. A message that was ignored has a row; a message that was refused has
 * none, because its transaction was rolled back: the person has the answer, or the message is a dead letter.
 */
@Projector()
export class OrderProcessStepProjector {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly changes: OrderChanges,
  ) {}

  @OnDomainEvent(OrderProcessStartedDomainEvent)
  async start({ orderId, deadline, startedAt }: OrderProcessStartedDomainEvent): Promise<void> {
    const published = JSON.stringify(['OrderStarted']);
    const decided = ['Submitted', 'went-on', null, published, deadline.name, deadline.at, startedAt];
    await this.add([orderId, 'OrderStarted', currentCorrelation()?.causationId ?? null, null, null, null, ...decided]);
  }

  @OnDomainEvent(OrderProcessAdvancedDomainEvent)
  async advance({
    orderId,
    message,
    before,
    decision,
    deadline,
    by,
    advancedAt,
  }: OrderProcessAdvancedDomainEvent): Promise<void> {
    const isDeadline = message.type === 'DeadlinePassed';
    const name = isDeadline ? `DeadlinePassed ${message.deadline}` : message.type;
    const messageId = by || isDeadline ? null : (currentCorrelation()?.causationId ?? null);
    const { next, kind, because, publishes } = decision;
    const decided = [
      next.state,
      kind,
      because,
      JSON.stringify(publishes),
      deadline?.name ?? null,
      deadline?.at ?? null,
    ];
    const person = [by?.userId ?? null, by?.reason ?? null];
    await this.add([orderId, name, messageId, ...person, before.state, ...decided, advancedAt]);
    this.changes.announce(orderId);
  }

  private async add(values: unknown[]): Promise<void> {
    await INSERT.enqueue(this.currentTransaction.manager, values);
  }
}
