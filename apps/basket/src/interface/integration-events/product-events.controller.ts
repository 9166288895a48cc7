import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import {
  ProductCreatedIntegrationEvent,
  ProductDiscontinuedIntegrationEvent,
  ProductPriceChangedIntegrationEventV2,
  ProductUpdatedIntegrationEvent,
} from '@tradewind/contracts';
import { Money } from '@tradewind/domain';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { CopyDiscontinuation } from '../../application/product-copies/copy-discontinuation.command.js';
import { CopyPrice } from '../../application/product-copies/copy-price.command.js';
import { CopyProduct } from '../../application/product-copies/copy-product.command.js';

/** Keeps the local copies of products. The events of one product arrive in order, and each has its effect once. */
@Controller()
export class ProductEventsController {
  constructor(private readonly commands: CommandBus) {}

  @OnIntegrationEvent(ProductCreatedIntegrationEvent)
  async copyWhenProductCreated(
    @Payload() { data }: ReceivedEvent<typeof ProductCreatedIntegrationEvent>,
  ): Promise<void> {
    const { productId, sku, name, price, createdAt } = data;
    const product = { productId, sku, name, price: priceOf(price), discontinued: false };
    await this.commands.execute(new CopyProduct(product, new Date(createdAt)));
  }

  @OnIntegrationEvent(ProductUpdatedIntegrationEvent)
  async copyWhenProductUpdated(
    @Payload() { data }: ReceivedEvent<typeof ProductUpdatedIntegrationEvent>,
  ): Promise<void> {
    const { productId, sku, name, price, discontinued, updatedAt } = data;
    const product = { productId, sku, name, price: priceOf(price), discontinued };
    await this.commands.execute(new CopyProduct(product, new Date(updatedAt)));
  }

  @OnIntegrationEvent(ProductPriceChangedIntegrationEventV2)
  async copyPriceWhenProductPriceChanged(
    @Payload() { data }: ReceivedEvent<typeof ProductPriceChangedIntegrationEventV2>,
  ): Promise<void> {
    const { productId, price, cause, changedAt } = data;
    await this.commands.execute(new CopyPrice(productId, priceOf(price), cause, new Date(changedAt)));
  }

  @OnIntegrationEvent(ProductDiscontinuedIntegrationEvent)
  async copyWhenProductDiscontinued(
    @Payload() { data }: ReceivedEvent<typeof ProductDiscontinuedIntegrationEvent>,
  ): Promise<void> {
    await this.commands.execute(new CopyDiscontinuation(data.productId, new Date(data.discontinuedAt)));
  }
}

function priceOf({ amount, currency }: { amount: number; currency: string }): Money {
  return Money.of(amount, currency);
}
