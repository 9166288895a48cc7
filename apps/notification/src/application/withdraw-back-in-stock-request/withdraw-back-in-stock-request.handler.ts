import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, Clock } from '@tradewind/application';
import { BackInStockRequestRepository } from '../../domain/back-in-stock/back-in-stock-request.repository.js';
import { WithdrawBackInStockRequestCommand } from './withdraw-back-in-stock-request.command.js';

@CommandHandler(WithdrawBackInStockRequestCommand)
export class WithdrawBackInStockRequestHandler implements ICommandHandler<WithdrawBackInStockRequestCommand> {
  constructor(
    private readonly requests: BackInStockRequestRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ personId, requestId }: WithdrawBackInStockRequestCommand): Promise<void> {
    const request = await this.requests.find(requestId);
    if (!request?.isOf(personId)) throw new AggregateNotFoundError('BackInStockRequest', requestId);
    request.withdraw(this.clock.now());
    await this.requests.save(request);
  }
}
