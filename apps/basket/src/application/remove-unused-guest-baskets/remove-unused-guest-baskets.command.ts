import { Command } from '@nestjs/cqrs';

/** Removes some of the guests' baskets that nobody has used for a long time. Returns how many. */
export class RemoveUnusedGuestBasketsCommand extends Command<number> {
  constructor(readonly most: number) {
    super();
  }
}
