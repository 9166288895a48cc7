import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import { NoteGuestVisitCommand } from './note-guest-visit.command.js';

@CommandHandler(NoteGuestVisitCommand)
export class NoteGuestVisitHandler implements ICommandHandler<NoteGuestVisitCommand> {
  constructor(
    private readonly baskets: BasketRepository,
    private readonly clock: Clock,
  ) {}

  execute({ guestId }: NoteGuestVisitCommand): Promise<boolean> {
    return this.baskets.noteUse(guestId, this.clock.now());
  }
}
