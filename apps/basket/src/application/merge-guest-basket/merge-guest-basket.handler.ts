import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Basket } from '../../domain/basket/basket.js';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import type { LeftOut } from '../../domain/basket/left-out.js';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { MergeGuestBasketCommand } from './merge-guest-basket.command.js';

/** Both baskets are written or neither. They are locked, so that no stream of other changes can starve a merge. */
@CommandHandler(MergeGuestBasketCommand)
export class MergeGuestBasketHandler implements ICommandHandler<MergeGuestBasketCommand> {
  constructor(
    private readonly baskets: BasketRepository,
    private readonly products: ProductRepository,
  ) {}

  async execute({ customerId, guestId }: MergeGuestBasketCommand): Promise<readonly LeftOut[]> {
    await this.baskets.lock([guestId, customerId]);
    const guest = await this.baskets.find(guestId);
    if (!guest?.isOpenToGuest) return [];
    const basket = (await this.baskets.find(customerId)) ?? Basket.open(customerId);
    const leftOut = basket.merge(guest, await this.products.findForShare(guest.productIds));
    await this.baskets.save(basket);
    await this.baskets.save(guest);
    return leftOut;
  }
}
