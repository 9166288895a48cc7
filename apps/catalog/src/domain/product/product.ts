import { AggregateRoot, checkRule, newId, type Money } from '@tradewind/domain';
import { ProductCreatedDomainEvent } from './events/product-created.domain-event.js';
import { ProductDiscontinuedDomainEvent } from './events/product-discontinued.domain-event.js';
import { ProductPriceChangedDomainEvent } from './events/product-price-changed.domain-event.js';
import { ProductPutOnSaleDomainEvent } from './events/product-put-on-sale.domain-event.js';
import { ProductRevisedDomainEvent } from './events/product-revised.domain-event.js';
import { ProductSaleEndedDomainEvent } from './events/product-sale-ended.domain-event.js';
import { ProductSaleStartedDomainEvent } from './events/product-sale-started.domain-event.js';
import { priceInEffect } from './price-in-effect.js';
import { sameDetails, type ProductDetails } from './product-details.js';
import type { ProductState } from './product-state.js';
import { DiscontinuedProductCannotChangeRule } from './rules/discontinued-product-cannot-change.rule.js';
import { OnlyAProductOnSaleHasASaleToEndRule } from './rules/only-a-product-on-sale-has-a-sale-to-end.rule.js';
import { PriceMustBeMoreThanZeroRule } from './rules/price-must-be-more-than-zero.rule.js';
import { PriceMustKeepItsCurrencyRule } from './rules/price-must-keep-its-currency.rule.js';
import { PriceMustNotExceedTheLargestRule } from './rules/price-must-not-exceed-the-largest.rule.js';
import { RunningSaleMustEndFirstRule } from './rules/running-sale-must-end-first.rule.js';
import { SaleMustNotBeOverRule } from './rules/sale-must-not-be-over.rule.js';
import { SalePriceMustBeBelowRegularPriceRule } from './rules/sale-price-must-be-below-regular-price.rule.js';
import type { Sale } from './sale.js';
import type { Sku } from './sku.js';

export class Product extends AggregateRoot {
  private constructor(private state: ProductState) {
    super();
  }

  static create(sku: Sku, details: ProductDetails, price: Money, now: Date): Product {
    checkRule(new PriceMustBeMoreThanZeroRule(price));
    checkRule(new PriceMustNotExceedTheLargestRule(price));
    const product = new Product({
      id: newId(),
      sku,
      details,
      regularPrice: price,
      sale: undefined,
      saleStarted: false,
      discontinued: false,
      createdAt: now,
    });
    const { name, brand, category } = details;
    product.record(new ProductCreatedDomainEvent(product.id, sku.value, name, brand.name, category.name, price));
    return product;
  }

  static restore(state: ProductState, version: number): Product {
    const product = new Product(state);
    product.version = version;
    return product;
  }

  get id(): string {
    return this.state.id;
  }

  snapshot(): ProductState {
    return this.state;
  }

  priceAt(moment: Date): Money {
    return priceInEffect(this.state.regularPrice, this.state.sale, moment);
  }

  /** What customers pay as far as events have said: it lags behind `priceAt` until a due sale is started or ended. */
  get announcedPrice(): Money {
    const { sale, saleStarted, regularPrice } = this.state;
    return sale && saleStarted ? sale.price : regularPrice;
  }

  /** When the sale must be started or ended next. */
  get saleDueAt(): Date | undefined {
    return this.state.saleStarted ? this.state.sale?.until : this.state.sale?.from;
  }

  revise(details: ProductDetails): void {
    this.mustNotBeDiscontinued();
    if (sameDetails(this.state.details, details)) return;
    this.state = { ...this.state, details };
    this.record(new ProductRevisedDomainEvent(this.id));
  }

  changePrice(price: Money): void {
    this.mustAccept(price);
    const { regularPrice } = this.state;
    if (regularPrice.equals(price)) return;
    const oldPrice = this.announcedPrice;
    this.state = { ...this.state, regularPrice: price };
    this.record(new ProductPriceChangedDomainEvent(this.id, regularPrice, price, oldPrice, this.announcedPrice));
  }

  /** Takes over what a product file says: all of it, or nothing when a rule is broken. Returns whether anything changed. */
  takeOver(details: ProductDetails, price: Money): boolean {
    this.mustAccept(price);
    const { state } = this;
    this.revise(details);
    this.changePrice(price);
    return this.state !== state;
  }

  putOnSale(sale: Sale, now: Date): void {
    this.mustNotBeDiscontinued();
    if (this.state.sale?.equals(sale)) return;
    checkRule(new RunningSaleMustEndFirstRule(this.state.saleStarted));
    checkRule(new SaleMustNotBeOverRule(sale, now));
    checkRule(new PriceMustKeepItsCurrencyRule(this.state.regularPrice, sale.price));
    checkRule(new PriceMustBeMoreThanZeroRule(sale.price));
    checkRule(new SalePriceMustBeBelowRegularPriceRule(sale.price, this.state.regularPrice));
    this.state = { ...this.state, sale };
    this.record(new ProductPutOnSaleDomainEvent(this.id, sale.price, sale.from, sale.until));
    this.advanceSale(now);
  }

  /** Starts or ends the sale if its time has come; otherwise does nothing. */
  advanceSale(now: Date): void {
    const { sale, saleStarted } = this.state;
    if (sale?.isOverAt(now)) this.dropSale();
    else if (sale?.isOnAt(now) && !saleStarted) this.startSale(sale);
  }

  endSale(): void {
    checkRule(new OnlyAProductOnSaleHasASaleToEndRule(this.state.sale));
    this.dropSale();
  }

  discontinue(): void {
    if (this.state.discontinued) return;
    if (this.state.sale) this.dropSale();
    this.state = { ...this.state, discontinued: true };
    this.record(new ProductDiscontinuedDomainEvent(this.id));
  }

  private startSale(sale: Sale): void {
    this.state = { ...this.state, saleStarted: true };
    this.record(new ProductSaleStartedDomainEvent(this.id, this.state.regularPrice, sale.price));
  }

  private dropSale(): void {
    const oldPrice = this.announcedPrice;
    this.state = { ...this.state, sale: undefined, saleStarted: false };
    this.record(new ProductSaleEndedDomainEvent(this.id, oldPrice, this.announcedPrice));
  }

  private mustAccept(price: Money): void {
    this.mustNotBeDiscontinued();
    checkRule(new PriceMustBeMoreThanZeroRule(price));
    checkRule(new PriceMustNotExceedTheLargestRule(price));
    checkRule(new PriceMustKeepItsCurrencyRule(this.state.regularPrice, price));
    if (this.state.sale) checkRule(new SalePriceMustBeBelowRegularPriceRule(this.state.sale.price, price));
  }

  private mustNotBeDiscontinued(): void {
    checkRule(new DiscontinuedProductCannotChangeRule(this.state.discontinued));
  }
}
