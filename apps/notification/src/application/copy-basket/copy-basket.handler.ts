import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Money } from '@tradewind/domain';
import { type BasketItem, BasketRepository } from '../../domain/basket/basket.repository.js';
import type { Occasion } from '../../domain/mail/occasion.js';
import { priceDropFor } from '../../domain/mail/price-drop.js';
import type { ProductCopy } from '../../domain/product/product-copy.js';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { MailRecorder } from '../record-mail/mail-recorder.js';
import { CopyBasketCommand } from './copy-basket.command.js';

@CommandHandler(CopyBasketCommand)
export class CopyBasketHandler implements ICommandHandler<CopyBasketCommand> {
  constructor(
    private readonly products: ProductRepository,
    private readonly baskets: BasketRepository,
    private readonly recorder: MailRecorder,
  ) {}

  async execute({ customerId, items: published, revision }: CopyBasketCommand): Promise<void> {
    const items = published.map(({ productId, priceSeen }) => ({
      productId,
      priceSeen: Money.of(priceSeen.amount, priceSeen.currency),
    }));
    const products = await this.products.findForShare(items.map(({ productId }) => productId));
    if (!(await this.baskets.copy(customerId, items, revision))) return;
    const drops = items.map((item) => missedDrop(customerId, item, products.get(item.productId)));
    await this.recorder.record(drops.filter((each) => each !== undefined));
  }
}

function missedDrop(customerId: string, { priceSeen }: BasketItem, product?: ProductCopy): Occasion | undefined {
  if (!product?.price || !product.previousPrice || !product.priceChangedAt) return undefined;
  const { id: productId, name: productName, price, previousPrice, priceChangedAt: changedAt } = product;
  return priceDropFor(customerId, priceSeen, { productId, productName, price, previousPrice, changedAt });
}
