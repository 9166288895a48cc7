import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StockItemRepository } from '../../domain/stock-item/stock-item.repository.js';
import { ReceiveGoodsCommand } from './receive-goods.command.js';

@CommandHandler(ReceiveGoodsCommand)
export class ReceiveGoodsHandler implements ICommandHandler<ReceiveGoodsCommand> {
  constructor(private readonly stockItems: StockItemRepository) {}

  async execute({ productId, quantity, deliveryNote, operatorId }: ReceiveGoodsCommand): Promise<void> {
    const stockItem = await this.stockItems.getForUpdate(productId);
    stockItem.receive(quantity, deliveryNote);
    await this.stockItems.save(stockItem, { who: operatorId, why: deliveryNote ?? undefined });
  }
}
