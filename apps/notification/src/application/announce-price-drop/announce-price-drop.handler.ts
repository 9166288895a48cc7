import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Money } from '@tradewind/domain';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import { isDrop, priceDropFor } from '../../domain/mail/price-drop.js';
import { ProductRepository } from '../../domain/product/product.repository.js';
import type { Amount } from '../amount.js';
import { MailRecorder } from '../record-mail/mail-recorder.js';
import { AnnouncePriceDropCommand } from './announce-price-drop.command.js';

@CommandHandler(AnnouncePriceDropCommand)
export class AnnouncePriceDropHandler implements ICommandHandler<AnnouncePriceDropCommand> {
  constructor(
    private readonly products: ProductRepository,
    private readonly baskets: BasketRepository,
    private readonly recorder: MailRecorder,
  ) {}

  async execute({ productId, changedAt, ...prices }: AnnouncePriceDropCommand): Promise<void> {
    const copied = { productId, previousPrice: money(prices.previousPrice), price: money(prices.price), changedAt };
    const { name: productName } = await this.products.copyPrice(copied);
    const change = { ...copied, productName };
    if (!isDrop(change)) return;
    const watchers = await this.baskets.findWatchersAbove(change.price, productId);
    const occasions = watchers.map(({ customerId, priceSeen }) => priceDropFor(customerId, priceSeen, change));
    await this.recorder.record(occasions.filter((each) => each !== undefined));
  }
}

function money({ amount, currency }: Amount): Money {
  return Money.of(amount, currency);
}
