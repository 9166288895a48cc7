import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StockItemRepository } from '../../domain/stock-item/stock-item.repository.js';
import { AdjustStockCommand } from './adjust-stock.command.js';

@CommandHandler(AdjustStockCommand)
export class AdjustStockHandler implements ICommandHandler<AdjustStockCommand> {
  constructor(private readonly stockItems: StockItemRepository) {}

  async execute({ productId, difference, reason, operatorId }: AdjustStockCommand): Promise<void> {
    const stockItem = await this.stockItems.getForUpdate(productId);
    stockItem.adjust(difference, reason);
    await this.stockItems.save(stockItem, { who: operatorId, why: reason });
  }
}
