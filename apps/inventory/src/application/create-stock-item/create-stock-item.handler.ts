import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StockItem } from '../../domain/stock-item/stock-item.js';
import { StockItemRepository } from '../../domain/stock-item/stock-item.repository.js';
import { CreateStockItemCommand } from './create-stock-item.command.js';

@CommandHandler(CreateStockItemCommand)
export class CreateStockItemHandler implements ICommandHandler<CreateStockItemCommand> {
  constructor(private readonly stockItems: StockItemRepository) {}

  async execute({ productId, sku, name }: CreateStockItemCommand): Promise<void> {
    if (await this.stockItems.find(productId)) return;
    await this.stockItems.save(StockItem.create(productId, sku, name), { why: 'ProductCreated' });
  }
}
