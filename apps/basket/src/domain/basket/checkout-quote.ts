import { checkRule, Money } from '@tradewind/domain';
import { CheckoutTotalChangedError, type PriceDifference } from '../checkout/checkout-total-changed.error.js';
import type { ProductOffer } from '../product/product-offer.js';
import type { BasketLine } from './basket-line.js';
import { BasketHoldsOneCurrencyRule } from './rules/basket-holds-one-currency.rule.js';
import { EnoughPiecesMustBeAvailableRule } from './rules/enough-pieces-must-be-available.rule.js';

interface QuotedLine {
  readonly line: BasketLine;
  readonly offer: ProductOffer | undefined;
}

/** What the lines cost at current prices, and where this differs from what the customer saw. */
export class CheckoutQuote {
  readonly total: Money;
  readonly differences: readonly PriceDifference[];
  private readonly complete: boolean;
  private readonly quoted: readonly QuotedLine[];

  constructor(lines: readonly BasketLine[], offers: ReadonlyMap<string, ProductOffer>) {
    const quoted = lines.map((line) => ({ line, offer: offers.get(line.productId) }));
    this.quoted = quoted;
    const prices = quoted.map(({ line, offer }) => (isOnOffer(offer) ? offer.price : line.unitPriceSeen));
    const currencies = prices.map((price) => price.currency);
    checkRule(new BasketHoldsOneCurrencyRule(currencies));
    this.total = quoted.reduce((sum, { line, offer }) => {
      return isOnOffer(offer) ? sum.plus(offer.price.times(line.quantity)) : sum;
    }, Money.zero(currencies[0]!));
    this.differences = quoted.filter(differs).map(toDifference);
    this.complete = quoted.every(({ offer }) => isOnOffer(offer));
  }

  /** @throws CheckoutTotalChangedError unless all items can be bought for the stated total */
  mustBe(stated: Money): void {
    if (this.complete && this.total.equals(stated)) return;
    throw new CheckoutTotalChangedError(this.differences, { stated, actual: this.total });
  }

  /** @throws BusinessRuleBrokenError for the first item of which there are too few pieces */
  mustBeInStock(): void {
    for (const { line, offer } of this.quoted)
      if (offer) checkRule(new EnoughPiecesMustBeAvailableRule(offer, line.quantity));
  }
}

function isOnOffer(offer: ProductOffer | undefined): offer is ProductOffer {
  return offer?.available === true;
}

function differs({ line, offer }: QuotedLine): boolean {
  return !isOnOffer(offer) || !offer.price.equals(line.unitPriceSeen);
}

function toDifference({ line, offer }: QuotedLine): PriceDifference {
  return {
    productId: line.productId,
    name: offer?.name ?? line.productId,
    oldPrice: line.unitPriceSeen,
    newPrice: isOnOffer(offer) ? offer.price : null,
  };
}
