import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BackgroundWorker } from '@tradewind/scheduling';
import { AdoptOrdersCommand } from './adopt-orders.command.js';

const pauseMs = 60_000;
const batch = 100;

/**
 * During a rollout, instances of the release before processes still start orders. The migration has run by then, so nobody else
 * would give these orders a process.
 */
@Injectable()
export class OrphanWatch extends BackgroundWorker {
  private readonly logger = new Logger(OrphanWatch.name);

  constructor(private readonly commandBus: CommandBus) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      const adopted = await this.commandBus.execute(new AdoptOrdersCommand(batch));
      if (adopted > 0) this.logger.warn(`${adopted} orders had no process, and have one now.`);
      return adopted === batch ? 0 : pauseMs;
    } catch (error) {
      this.logger.error('Could not look for orders without a process; trying again', error);
      return pauseMs;
    }
  }
}
