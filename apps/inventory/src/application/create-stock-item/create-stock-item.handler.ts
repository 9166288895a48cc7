import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StockItem } from '../../domain/stock-item/stock-item.js';
import { StockItemRepository } from '../../domain/stock-item/stock-item.repository.js';
import { CreateStockItemCommand } from './create-stock-item.command.js';

@CommandHandler(CreateStockItemCommand)
export class CreateStockItemHandler implements ICommandHandler<CreateStockItemCommand> {
  constructor(private readonly stockItems: StockItemRepository) {}

  async execute({ name, ownerId }: CreateStockItemCommand): Promise<string> {
    const stockItem = StockItem.create(name, ownerId, new Date());
    await this.stockItems.save(stockItem);
    return stockItem.id;
  }
}
