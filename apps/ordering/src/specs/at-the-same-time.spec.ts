import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CommandBus } from '@nestjs/cqrs';
import { newId } from '@tradewind/domain';
import { eventually, type TestService } from '@tradewind/testing';
import { RememberUserCommand } from '../application/remember-user/remember-user.command.js';
import { StartOrderCommand } from '../application/start-order/start-order.command.js';
import { PersonRepository } from '../domain/buyer/person.repository.js';
import { OrderRepository } from '../domain/order/order.repository.js';
import { Gate } from '../test-support/gate.js';
import { aCheckout, startOrdering } from '../test-support/ordering-service.js';

let ordering: TestService;

beforeAll(async () => {
  ordering = await startOrdering();
}, 60_000);

afterAll(() => ordering?.stop());

afterEach(() => {
  vi.restoreAllMocks();
});

const execute = (command: StartOrderCommand | RememberUserCommand) =>
  ordering.app.get(CommandBus, { strict: false }).execute<StartOrderCommand | RememberUserCommand, unknown>(command);

const waitingForALock = () =>
  eventually(async () => {
    const waiting = await ordering.query(
      `SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`,
    );
    expect(waiting).toHaveLength(1);
  });

describe('At the same time', () => {
  it('two first orders of one customer make two orders and one buyer', async () => {
    const customerId = newId();
    const people = ordering.app.get(PersonRepository, { strict: false });
    const [find, gate] = [people.find.bind(people), new Gate(2)];
    vi.spyOn(people, 'find').mockImplementation(async (id) => {
      await gate.pass();
      return find(id);
    });

    await Promise.all([
      execute(new StartOrderCommand(aCheckout({ customerId }))),
      execute(new StartOrderCommand(aCheckout({ customerId }))),
    ]);

    const orders = await ordering.query<{ buyer_id: string }>('SELECT buyer_id FROM orders WHERE customer_id = $1', [
      customerId,
    ]);
    const buyers = await ordering.query<{ id: string }>('SELECT id FROM buyers WHERE customer_id = $1', [customerId]);
    expect(buyers).toHaveLength(1);
    expect(orders).toEqual([{ buyer_id: buyers[0]!.id }, { buyer_id: buyers[0]!.id }]);
  });

  it('two announcements of one checkout make one order', async () => {
    const checkout = aCheckout();
    const orders = ordering.app.get(OrderRepository, { strict: false });
    const [nextNumber, gate] = [orders.nextNumber.bind(orders), new Gate(2)];
    vi.spyOn(orders, 'nextNumber').mockImplementation(async () => {
      await gate.pass();
      return nextNumber();
    });

    const [one, other] = await Promise.all([
      execute(new StartOrderCommand(checkout)),
      execute(new StartOrderCommand(checkout)),
    ]);

    expect(one).toEqual(other);
    expect(await ordering.query('SELECT 1 FROM orders WHERE checkout_id = $1', [checkout.checkoutId])).toHaveLength(1);
  });

  it('a first order and the registration of its customer end in a buyer with a name', async () => {
    const customerId = newId();
    const people = ordering.app.get(PersonRepository, { strict: false });
    const [find, gate] = [people.find.bind(people), new Gate(2)];
    vi.spyOn(people, 'find').mockImplementation(async (id) => {
      const nobody = await find(id);
      await gate.pass();
      return nobody;
    });

    const order = execute(new StartOrderCommand(aCheckout({ customerId })));
    await eventually(() => expect(people.find).toHaveBeenCalled());
    const registration = execute(new RememberUserCommand(customerId, 'Mara Lind', 'mara@example.com'));
    await waitingForALock();
    await gate.pass();
    await Promise.all([order, registration]);

    const shown = await ordering.query('SELECT buyer_name FROM order_summaries WHERE customer_id = $1', [customerId]);
    expect(shown).toEqual([{ buyer_name: 'Mara Lind' }]);
  });
});
