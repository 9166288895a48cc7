import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import {
  ProductCreatedIntegrationEvent,
  ProductDiscontinuedIntegrationEvent,
  ProductPriceChangedIntegrationEvent,
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
    const product = { ...data, price: priceOf(data.price), discontinued: false };
    await this.commands.execute(new CopyProduct(product, new Date(data.createdAt)));
  }

  @OnIntegrationEvent(ProductUpdatedIntegrationEvent)
  async copyWhenProductUpdated(
    @Payload() { data }: ReceivedEvent<typeof ProductUpdatedIntegrationEvent>,
  ): Promise<void> {
    const product = { ...data, price: priceOf(data.price) };
    await this.commands.execute(new CopyProduct(product, new Date(data.updatedAt)));
  }

  @OnIntegrationEvent(ProductPriceChangedIntegrationEvent)
  async copyPriceWhenProductPriceChanged(
    @Payload() { data }: ReceivedEvent<typeof ProductPriceChangedIntegrationEvent>,
  ): Promise<void> {
    await this.commands.execute(new CopyPrice(data.productId, priceOf(data.newPrice), new Date(data.changedAt)));
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
