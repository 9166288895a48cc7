import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StockItemRepository } from '../../domain/stock-item/stock-item.repository.js';
import { WriteOffPiecesCommand } from './write-off-pieces.command.js';

@CommandHandler(WriteOffPiecesCommand)
export class WriteOffPiecesHandler implements ICommandHandler<WriteOffPiecesCommand> {
  constructor(private readonly stockItems: StockItemRepository) {}

  async execute({ productId, quantity, reason, operatorId }: WriteOffPiecesCommand): Promise<void> {
    const stockItem = await this.stockItems.getForUpdate(productId);
    stockItem.writeOff(quantity, reason);
    await this.stockItems.save(stockItem, { who: operatorId, why: reason });
  }
}
