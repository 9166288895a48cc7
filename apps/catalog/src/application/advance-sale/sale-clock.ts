import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BackgroundWorker } from '@tradewind/scheduling';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { AdvanceSaleCommand } from './advance-sale.command.js';

const longestPauseMs = 1_000;
const batch = 100;

/**
 * Starts and ends sales at their time. Any number of instances may run: the command claims each due sale, and skips one that
 * another instance has claimed. Sales that became due while no instance ran are advanced at the start.
 */
@Injectable()
export class SaleClock extends BackgroundWorker {
  private readonly logger = new Logger(SaleClock.name);

  constructor(
    private readonly commandBus: CommandBus,
    private readonly products: ProductRepository,
  ) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      const due = await this.products.dueForSale(new Date(), batch);
      for (const id of due) await this.advance(id);
      return due.length === batch ? 0 : await this.pauseMs();
    } catch (error) {
      this.logger.error('Could not look up due sales; trying again', error);
      return longestPauseMs;
    }
  }

  /** A sale that can't be advanced does not hold up the others. */
  private async advance(id: string): Promise<void> {
    try {
      await this.commandBus.execute(new AdvanceSaleCommand(id));
    } catch (error) {
      this.logger.error(`Could not start or end the sale of product ${id}; trying again`, error);
    }
  }

  private async pauseMs(): Promise<number> {
    const now = new Date();
    const next = await this.products.nextSaleDueAt(now);
    return next ? Math.min(longestPauseMs, +next - +now) : longestPauseMs;
  }
}
