import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import { RemoveUnusedGuestBasketsCommand } from './remove-unused-guest-baskets.command.js';

const unusedMs = 30 * 24 * 3_600_000;

@CommandHandler(RemoveUnusedGuestBasketsCommand)
export class RemoveUnusedGuestBasketsHandler implements ICommandHandler<RemoveUnusedGuestBasketsCommand> {
  constructor(
    private readonly baskets: BasketRepository,
    private readonly clock: Clock,
  ) {}

  execute({ most }: RemoveUnusedGuestBasketsCommand): Promise<number> {
    return this.baskets.removeUnusedByGuests(new Date(+this.clock.now() - unusedMs), most);
  }
}
