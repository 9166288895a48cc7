import { AggregateRoot, checkRule, newId } from '@tradewind/domain';
import { CheckoutNotPendingError } from '../checkout/checkout-not-pending.error.js';
import type { CheckoutPatience } from '../checkout/checkout-patience.js';
import type { CheckoutRequest } from '../checkout/checkout-request.js';
import type { RejectedCheckout } from '../checkout/rejected-checkout.js';
import type { StartedOrder } from '../checkout/started-order.js';
import type { ProductOffer } from '../product/product-offer.js';
import { type BasketLine, haveSameItems } from './basket-line.js';
import type { BasketOwner } from './basket-owner.js';
import { type BasketState, noCheckout, noPendingCheckout } from './basket-state.js';
import { CheckoutQuote } from './checkout-quote.js';
import { BasketChangedDomainEvent } from './events/basket-changed.domain-event.js';
import { BasketCheckedOutDomainEvent } from './events/basket-checked-out.domain-event.js';
import { CheckoutWithdrawalRequestedDomainEvent } from './events/checkout-withdrawal-requested.domain-event.js';
import { GuestBasketMergedError } from './guest-basket-merged.error.js';
import { ItemNotInBasketError } from './item-not-in-basket.error.js';
import type { LeftOut } from './left-out.js';
import { mergeLines } from './merge-lines.js';
import { checkQuantity } from './quantity.js';
import { BasketHasRoomForTheProductRule } from './rules/basket-has-room-for-the-product.rule.js';
import { BasketHoldsOneCurrencyRule } from './rules/basket-holds-one-currency.rule.js';
import { BasketMustNotBeEmptyRule } from './rules/basket-must-not-be-empty.rule.js';
import { CheckoutMustHaveHadItsTimeRule } from './rules/checkout-must-have-had-its-time.rule.js';
import { EnoughPiecesMustBeAvailableRule } from './rules/enough-pieces-must-be-available.rule.js';
import { OnlyOneCheckoutAtATimeRule } from './rules/only-one-checkout-at-a-time.rule.js';
import { ProductMustBeAvailableRule } from './rules/product-must-be-available.rule.js';
import { QuantityStaysWithinItsLimitRule } from './rules/quantity-stays-within-its-limit.rule.js';

/** An owner, a customer or a guest, has one basket, so the id of the owner is the id of the basket. */
export class Basket extends AggregateRoot {
  private constructor(private state: BasketState) {
    super();
  }

  static open(customerId: string): Basket {
    return Basket.openFor({ kind: 'customer', id: customerId });
  }

  static openFor({ id: ownerId, kind }: BasketOwner): Basket {
    return new Basket({ ownerId, kind, lines: [], ...noCheckout });
  }

  static restore(state: BasketState, version: number): Basket {
    const basket = new Basket(state);
    basket.version = version;
    return basket;
  }

  get id(): string {
    return this.state.ownerId;
  }

  get productIds(): readonly string[] {
    return this.state.lines.map((line) => line.productId);
  }

  get isOfCustomer(): boolean {
    return this.state.kind === 'customer';
  }

  /** False of a guest's basket that was merged, too. */
  get isOpenToGuest(): boolean {
    return this.state.kind === 'guest';
  }

  snapshot(): BasketState {
    return this.state;
  }

  add(offer: ProductOffer, quantity: number): void {
    if (this.state.kind === 'merged') throw new GuestBasketMergedError();
    checkQuantity(quantity);
    checkRule(new ProductMustBeAvailableRule(offer));
    const line = this.lineOf(offer.productId);
    if (line) this.raise(line, offer, quantity);
    else this.append(offer, quantity);
  }

  /** @param offer what is known of the product; fewer pieces than before are never refused */
  changeQuantity(productId: string, quantity: number, offer: ProductOffer | undefined): void {
    checkQuantity(quantity);
    const line = this.lineOf(productId);
    if (!line) throw new ItemNotInBasketError(productId);
    if (offer && quantity > line.quantity) checkRule(new EnoughPiecesMustBeAvailableRule(offer, quantity));
    // The order takes what was checked out, so pieces that were added since are removed first.
    this.replace({ ...line, quantity, checkedOutQuantity: Math.min(line.checkedOutQuantity, quantity) });
  }

  remove(productId: string): void {
    this.keep(this.state.lines.filter((line) => line.productId !== productId));
  }

  empty(): void {
    this.keep([]);
  }

  /**
   * Takes over what a guest has put into a basket, which ends with it. A basket that was merged before adds nothing.
   *
   * @param offers what is known of the products of the guest's basket
   * @returns what did not fit
   */
  merge(guest: Basket, offers: ReadonlyMap<string, ProductOffer>): readonly LeftOut[] {
    const { lines, leftOut } = mergeLines(this.state.lines, guest.state.lines, offers);
    guest.state = { ...guest.state, kind: 'merged', lines: [] };
    this.keep(lines);
    return leftOut;
  }

  acknowledgePrices(offers: ReadonlyMap<string, ProductOffer>): void {
    this.keep(
      this.state.lines.map((line) => ({
        ...line,
        unitPriceSeen: offers.get(line.productId)?.price ?? line.unitPriceSeen,
      })),
    );
  }

  /**
   * @returns the id of the checkout
   * @throws CheckoutTotalChangedError when the stated total is no longer correct
   * @throws BusinessRuleBrokenError
   */
  checkOut(request: CheckoutRequest, offers: ReadonlyMap<string, ProductOffer>): string {
    checkRule(new OnlyOneCheckoutAtATimeRule(this.state.pendingCheckoutId));
    checkRule(new BasketMustNotBeEmptyRule(this.state.lines));
    const quote = new CheckoutQuote(this.state.lines, offers);
    quote.mustBe(request.statedTotal);
    quote.mustBeInStock();

    const checkoutId = newId();
    const lines = this.state.lines.map((line) => ({ ...line, checkedOutQuantity: line.quantity }));
    const { address, paymentMethod } = request;
    const event = new BasketCheckedOutDomainEvent(this.id, checkoutId, quote.total, address, paymentMethod);
    const pending = { ...noCheckout, pendingCheckoutId: checkoutId, pendingSince: event.occurredAt };
    this.state = { ...this.state, ...pending, lines };
    this.record(event);
    return checkoutId;
  }

  /**
   * Removes what was checked out and keeps what was added since. A checkout that is not pending was settled before.
   *
   * @param orderId null when it is not known
   */
  settleCheckout(checkoutId: string, orderId: string | null): void {
    if (this.state.pendingCheckoutId !== checkoutId) return;
    const lines = this.state.lines
      .map((line) => ({ ...line, quantity: line.quantity - line.checkedOutQuantity, checkedOutQuantity: 0 }))
      .filter((line) => line.quantity > 0);
    const startedOrder: StartedOrder | null = orderId === null ? null : { checkoutId, orderId };
    this.state = { ...this.state, ...noPendingCheckout, startedOrder };
    this.keep(lines);
  }

  /** Frees all items, so that they can be checked out again. A checkout that is not pending was settled before. */
  settleRejectedCheckout(rejection: RejectedCheckout): void {
    if (this.state.pendingCheckoutId !== rejection.checkoutId) return;
    const lines = this.state.lines.map((line) => ({ ...line, checkedOutQuantity: 0 }));
    this.state = { ...this.state, ...noPendingCheckout, lines, rejectedCheckout: rejection };
  }

  /**
   * Requests that Ordering reject the pending checkout, once its order has taken too long. The checkout stays pending
   * until Ordering decides, because the order may have been started meanwhile. A request repeated too soon does nothing.
   *
   * @throws CheckoutNotPendingError
   * @throws BusinessRuleBrokenError
   */
  requestWithdrawal(checkoutId: string, now: Date, patience: CheckoutPatience): void {
    const { pendingCheckoutId, pendingSince, withdrawalRequestedAt } = this.state;
    if (pendingCheckoutId !== checkoutId) throw new CheckoutNotPendingError(checkoutId);
    if (withdrawalRequestedAt && now < patience.withdrawableFrom(withdrawalRequestedAt)) return;
    checkRule(new CheckoutMustHaveHadItsTimeRule(patience.withdrawableFrom(pendingSince), now));
    this.state = { ...this.state, withdrawalRequestedAt: now };
    this.record(new CheckoutWithdrawalRequestedDomainEvent(this.id, checkoutId));
  }

  private append(offer: ProductOffer, quantity: number): void {
    const { lines } = this.state;
    checkRule(new BasketHasRoomForTheProductRule(lines.length));
    checkRule(
      new BasketHoldsOneCurrencyRule([...lines.map((line) => line.unitPriceSeen.currency), offer.price.currency]),
    );
    checkRule(new EnoughPiecesMustBeAvailableRule(offer, quantity));
    const { productId, price } = offer;
    this.keep([...lines, { productId, quantity, unitPriceSeen: price, checkedOutQuantity: 0 }]);
  }

  private raise(line: BasketLine, offer: ProductOffer, quantity: number): void {
    const raised = line.quantity + quantity;
    checkRule(new QuantityStaysWithinItsLimitRule(raised));
    checkRule(new EnoughPiecesMustBeAvailableRule(offer, raised));
    this.replace({ ...line, quantity: raised });
  }

  private lineOf(productId: string): BasketLine | undefined {
    return this.state.lines.find((line) => line.productId === productId);
  }

  private replace(changed: BasketLine): void {
    this.keep(this.state.lines.map((line) => (line.productId === changed.productId ? changed : line)));
  }

  private keep(lines: readonly BasketLine[]): void {
    const before = this.state.lines;
    this.state = { ...this.state, lines };
    if (!haveSameItems(before, lines)) this.record(new BasketChangedDomainEvent(this.id));
  }
}
