import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { checkRule } from '@tradewind/domain';
import { BackInStockRequest } from '../../domain/back-in-stock/back-in-stock-request.js';
import { BackInStockRequestRepository } from '../../domain/back-in-stock/back-in-stock-request.repository.js';
import { PersonHasRoomForARequestRule } from '../../domain/back-in-stock/rules/person-has-room-for-a-request.rule.js';
import { ProductMustBeOutOfStockRule } from '../../domain/back-in-stock/rules/product-must-be-out-of-stock.rule.js';
import { ProductNotKnownError } from '../../domain/product/product-not-known.error.js';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { RequestBackInStockMailCommand } from './request-back-in-stock-mail.command.js';

@CommandHandler(RequestBackInStockMailCommand)
export class RequestBackInStockMailHandler implements ICommandHandler<RequestBackInStockMailCommand> {
  constructor(
    private readonly products: ProductRepository,
    private readonly requests: BackInStockRequestRepository,
    private readonly clock: Clock,
  ) {}

  /** The product can not come back meanwhile unseen: whoever copies its stock waits for the end of this transaction. */
  async execute({ personId, productId }: RequestBackInStockMailCommand): Promise<string> {
    const product = (await this.products.findForShare([productId])).get(productId);
    if (!product || product.name === null) throw new ProductNotKnownError(productId);
    const open = await this.requests.findOpen(personId, productId);
    if (open) return open.id;
    checkRule(new ProductMustBeOutOfStockRule(product.available));
    checkRule(new PersonHasRoomForARequestRule(await this.requests.countOpen(personId)));
    const request = BackInStockRequest.by(personId, productId, this.clock.now());
    await this.requests.save(request);
    return request.id;
  }
}
