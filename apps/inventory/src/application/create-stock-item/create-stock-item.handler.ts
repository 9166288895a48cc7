import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StockItem } from '../../domain/stock-item/stock-item.js';
import { StockItemRepository } from '../../domain/stock-item/stock-item.repository.js';
import { CreateStockItemCommand } from './create-stock-item.command.js';
import { FirstDelivery } from './first-delivery.js';

@CommandHandler(CreateStockItemCommand)
export class CreateStockItemHandler implements ICommandHandler<CreateStockItemCommand> {
  constructor(
    private readonly stockItems: StockItemRepository,
    private readonly firstDelivery: FirstDelivery,
  ) {}

  /** The ledger records both, so the first delivery comes once, whatever becomes of its pieces. */
  async execute({ productId, sku, name }: CreateStockItemCommand): Promise<void> {
    if (await this.stockItems.find(productId)) return;
    const item = StockItem.create(productId, sku, name);
    const pieces = this.firstDelivery.piecesOf(sku);
    if (pieces > 0) item.receive(pieces, 'First delivery');
    await this.stockItems.save(item, { why: 'ProductCreated' });
  }
}
