import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StockLevelRepository } from '../../domain/stock/stock-level.repository.js';
import { CopyStockLevelCommand } from './copy-stock-level.command.js';

@CommandHandler(CopyStockLevelCommand)
export class CopyStockLevelHandler implements ICommandHandler<CopyStockLevelCommand> {
  constructor(private readonly stockLevels: StockLevelRepository) {}

  async execute({ productId, available, revision }: CopyStockLevelCommand): Promise<void> {
    await this.stockLevels.copy({ productId, available, revision });
  }
}
