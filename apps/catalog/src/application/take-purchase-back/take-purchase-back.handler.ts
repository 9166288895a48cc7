import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PurchaseRepository } from '../../domain/purchase/purchase.repository.js';
import { TakePurchaseBackCommand } from './take-purchase-back.command.js';

@CommandHandler(TakePurchaseBackCommand)
export class TakePurchaseBackHandler implements ICommandHandler<TakePurchaseBackCommand> {
  constructor(private readonly purchases: PurchaseRepository) {}

  async execute({ orderId }: TakePurchaseBackCommand): Promise<void> {
    await this.purchases.takeBack(orderId);
  }
}
