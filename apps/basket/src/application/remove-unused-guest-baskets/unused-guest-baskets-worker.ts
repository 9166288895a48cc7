import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BackgroundWorker } from '@tradewind/scheduling';
import { RemoveUnusedGuestBasketsCommand } from './remove-unused-guest-baskets.command.js';

const batch = 500;
const pauseMs = 10 * 60_000;

/** Any number of instances may run: each skips the baskets that another is removing. */
@Injectable()
export class UnusedGuestBasketsWorker extends BackgroundWorker {
  private readonly logger = new Logger(UnusedGuestBasketsWorker.name);

  constructor(private readonly commandBus: CommandBus) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      const removed = await this.commandBus.execute(new RemoveUnusedGuestBasketsCommand(batch));
      return removed === batch ? 0 : pauseMs;
    } catch (error) {
      this.logger.error('Unused baskets of guests could not be removed; trying again', error);
      return pauseMs;
    }
  }
}
