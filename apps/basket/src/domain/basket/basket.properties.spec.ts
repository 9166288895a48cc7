import { describe, expect, it } from 'vitest';
import { BusinessRuleBrokenError } from '@tradewind/domain';
import fc from 'fast-check';
import { checkoutOf } from '../../test-support/checkouts.js';
import { byId, offer } from '../../test-support/offers.js';
import { Basket } from './basket.js';
import { type BasketCheckedOutDomainEvent } from './events/basket-checked-out.domain-event.js';

const shelf = [offer(0), offer(1), offer(4990), offer(120_000), offer(99)];
const onShelf = byId(...shelf);
const product = fc.integer({ min: 0, max: shelf.length - 1 });
const quantity = fc.integer({ min: 1, max: 40 });
const additions = fc.array(fc.tuple(product, quantity), { minLength: 1, maxLength: 12 });

const addition = fc.record({ kind: fc.constant('add' as const), product, quantity });
const change = fc.record({ kind: fc.constant('change' as const), product, quantity });
const removal = fc.record({ kind: fc.constant('remove' as const), product });
const shopping = fc.array(fc.oneof(addition, change, removal), { maxLength: 20 });

type Step = { kind: 'add' | 'change'; product: number; quantity: number } | { kind: 'remove'; product: number };

function shop(basket: Basket, step: Step): void {
  const { productId } = shelf[step.product]!;
  try {
    if (step.kind === 'add') basket.add(shelf[step.product]!, step.quantity);
    else if (step.kind === 'remove') basket.remove(productId);
    else if (basket.productIds.includes(productId))
      basket.changeQuantity(productId, step.quantity, shelf[step.product]);
  } catch (error) {
    if (!(error instanceof BusinessRuleBrokenError)) throw error;
  }
}

function fill(steps: [number, number][]): Basket {
  const basket = Basket.open('ada');
  for (const [at, pieces] of steps) shop(basket, { kind: 'add', product: at, quantity: pieces });
  basket.pullDomainEvents();
  return basket;
}

function totalOf(basket: Basket): number {
  return basket.snapshot().lines.reduce((sum, line) => sum + line.unitPriceSeen.amount * line.quantity, 0);
}

const contents = (basket: Basket) => new Map(basket.snapshot().lines.map((line) => [line.productId, line.quantity]));

describe('Whatever a customer puts into a basket', () => {
  it('costs exactly the sum of its pieces, never less than nothing', () => {
    fc.assert(
      fc.property(additions, (steps) => {
        const basket = fill(steps);
        const expected = totalOf(basket);
        basket.checkOut(checkoutOf(expected), onShelf);
        const [event] = basket.pullDomainEvents() as BasketCheckedOutDomainEvent[];
        expect(event!.total.amount).toBe(expected);
        expect(event!.total.amount).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('keeps every quantity from 1 to 99, and has no more checked out than there is', () => {
    fc.assert(
      fc.property(additions, shopping, (steps, later) => {
        const basket = fill(steps);
        basket.checkOut(checkoutOf(totalOf(basket)), onShelf);
        for (const step of later) shop(basket, step);
        for (const line of basket.snapshot().lines) {
          expect(line.quantity).toBeGreaterThanOrEqual(1);
          expect(line.quantity).toBeLessThanOrEqual(99);
          expect(line.checkedOutQuantity).toBeLessThanOrEqual(line.quantity);
        }
      }),
    );
  });

  it('loses exactly what was checked out when only more was added since', () => {
    fc.assert(
      fc.property(additions, additions, (steps, later) => {
        const basket = fill(steps);
        const checkoutId = basket.checkOut(checkoutOf(totalOf(basket)), onShelf);
        const checkedOut = contents(basket);
        for (const [at, pieces] of later) shop(basket, { kind: 'add', product: at, quantity: pieces });
        const before = contents(basket);
        basket.settleCheckout(checkoutId, 'the order');
        const after = contents(basket);
        for (const { productId } of shelf) {
          const left = (before.get(productId) ?? 0) - (checkedOut.get(productId) ?? 0);
          expect(after.get(productId) ?? 0).toBe(left);
        }
      }),
    );
  });
});
