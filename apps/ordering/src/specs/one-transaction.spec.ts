import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CommandBus } from '@nestjs/cqrs';
import { BasketCheckedOutIntegrationEvent } from '@tradewind/contracts';
import { TransientError } from '@tradewind/messaging';
import type { TestService } from '@tradewind/testing';
import { domainEventHandlersInOrder } from '../domain-event-handlers-in-order.js';
import { CreateOrVerifyBuyerWhenOrderStarted } from '../application/domain-event-handlers/create-or-verify-buyer-when-order-started.js';
import { PublishOrderStartedWhenOrderStarted } from '../application/domain-event-handlers/publish-order-started-when-order-started.js';
import { StartOrderProcessWhenOrderStarted } from '../application/domain-event-handlers/start-order-process-when-order-started.js';
import { OrderDetailProjector } from '../read-model/order-detail.projector.js';
import { OrderProcessStepProjector } from '../read-model/order-process-step.projector.js';
import { OrderSummaryProjector } from '../read-model/order-summary.projector.js';
import { OrderTimelineProjector } from '../read-model/order-timeline.projector.js';
import { StartOrderCommand } from '../application/start-order/start-order.command.js';
import { aCheckout, orderOf, rows, startOrdering } from '../test-support/ordering-service.js';

let ordering: TestService;

beforeAll(async () => {
  ordering = await startOrdering();
}, 60_000);

afterAll(() => ordering?.stop());

afterEach(() => {
  vi.restoreAllMocks();
});

const start = (checkout = aCheckout()) =>
  ordering.app.get(CommandBus, { strict: false }).execute(new StartOrderCommand(checkout));

describe('What an order sets off', () => {
  it('happens in this order: its buyer, its process, the views, the announcement', async () => {
    const called: string[] = [];
    for (const handler of domainEventHandlersInOrder) {
      const instance = ordering.app.get<{ handle(event: object): Promise<void> }>(handler, { strict: false });
      const handle = instance.handle.bind(instance);
      vi.spyOn(instance, 'handle').mockImplementation((event) => {
        called.push(handler.name);
        return handle(event);
      });
    }

    await start();

    expect(called).toEqual([
      'CreateOrVerifyBuyerWhenOrderStarted',
      'StartOrderProcessWhenOrderStarted',
      'OrderSummaryProjector',
      'OrderDetailProjector',
      'OrderTimelineProjector',
      'PublishOrderStartedWhenOrderStarted',
      'AssignBuyerWhenPaymentMethodVerified',
      'OrderSummaryProjector',
      'OrderProcessStepProjector',
    ]);
  });

  const handlersOfStart = [
    CreateOrVerifyBuyerWhenOrderStarted,
    StartOrderProcessWhenOrderStarted,
    OrderSummaryProjector,
    OrderDetailProjector,
    OrderTimelineProjector,
    OrderProcessStepProjector,
    PublishOrderStartedWhenOrderStarted,
  ].map((handler) => [handler.name, handler] as const);

  it.each(handlersOfStart)('leaves nothing behind when %s fails', async (_, handler) => {
    const before = await rows(ordering);
    const instance = ordering.app.get<{ handle(event: object): Promise<void> }>(handler, { strict: false });
    vi.spyOn(instance, 'handle').mockRejectedValue(new Error('the pencil broke'));

    await expect(start()).rejects.toThrow('the pencil broke');

    expect(await rows(ordering)).toEqual(before);
  });

  it('happens after all when a handler fails for a moment', async () => {
    const publisher = ordering.app.get(PublishOrderStartedWhenOrderStarted, { strict: false });
    const handle = vi.spyOn(publisher, 'handle').mockRejectedValueOnce(new TransientError('the pencil broke'));
    const checkout = aCheckout();

    await ordering.publish(BasketCheckedOutIntegrationEvent, checkout);

    expect(await orderOf(ordering, checkout)).toMatchObject({ status: 'Submitted', buyerId: expect.any(String) });
    expect(handle.mock.calls.length).toBe(2);
    expect(await ordering.query('SELECT 1 FROM orders WHERE customer_id = $1', [checkout.customerId])).toHaveLength(1);
  });
});
