import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { PurchaseRepository } from '../../domain/purchase/purchase.repository.js';
import { CountPurchaseCommand } from './count-purchase.command.js';

const rememberedMs = 400 * 24 * 3_600_000;

@CommandHandler(CountPurchaseCommand)
export class CountPurchaseHandler implements ICommandHandler<CountPurchaseCommand> {
  constructor(
    private readonly purchases: PurchaseRepository,
    private readonly clock: Clock,
  ) {}

  /** Each purchase forgets two that are old, so that they do not pile up and no purchase has to clear up for many. */
  async execute({ orderId, items, confirmedAt }: CountPurchaseCommand): Promise<void> {
    const quantities = new Map<string, number>();
    for (const { productId, quantity } of items) quantities.set(productId, (quantities.get(productId) ?? 0) + quantity);
    const bought = [...quantities].map(([productId, quantity]) => ({ productId, quantity }));
    await this.purchases.count({ orderId, items: bought, confirmedAt });
    await this.purchases.forgetBefore(new Date(this.clock.now().getTime() - rememberedMs));
  }
}
