import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { BackInStockRequestRepository } from '../../domain/back-in-stock/back-in-stock-request.repository.js';
import type { Occasion } from '../../domain/mail/occasion.js';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { MailRecorder } from '../record-mail/mail-recorder.js';
import { AnswerBackInStockRequestsCommand } from './answer-back-in-stock-requests.command.js';

@CommandHandler(AnswerBackInStockRequestsCommand)
export class AnswerBackInStockRequestsHandler implements ICommandHandler<AnswerBackInStockRequestsCommand> {
  constructor(
    private readonly products: ProductRepository,
    private readonly requests: BackInStockRequestRepository,
    private readonly recorder: MailRecorder,
    private readonly clock: Clock,
  ) {}

  /** Nobody can wait for a product that is in stock, so who waits has waited since before. */
  async execute({ productId, available, revision, modifiedAt }: AnswerBackInStockRequestsCommand): Promise<void> {
    const isNews = await this.products.copyStock(productId, available, revision);
    if (!isNews || available === 0) return;
    const answered = await this.requests.answerAll(productId, this.clock.now());
    if (answered.length === 0) return;
    const productName = (await this.products.findForShare([productId])).get(productId)?.name ?? null;
    await this.recorder.record(
      answered.map(({ id, personId }): Occasion => ({
        kind: 'back-in-stock',
        personId,
        fact: id,
        contents: { productName },
        happenedAt: modifiedAt,
      })),
    );
  }
}
