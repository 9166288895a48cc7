import { Module } from '@nestjs/common';
import { AnnouncePriceDropHandler } from './application/announce-price-drop/announce-price-drop.handler.js';
import { AnswerBackInStockRequestsHandler } from './application/answer-back-in-stock-requests/answer-back-in-stock-requests.handler.js';
import { CopyBasketHandler } from './application/copy-basket/copy-basket.handler.js';
import { CopyProductNameHandler } from './application/copy-product-name/copy-product-name.handler.js';
import { RequestBackInStockMailHandler } from './application/request-back-in-stock-mail/request-back-in-stock-mail.handler.js';
import { WithdrawBackInStockRequestHandler } from './application/withdraw-back-in-stock-request/withdraw-back-in-stock-request.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { BackInStockRequestsController } from './interface/http/back-in-stock-requests.controller.js';
import { AnnouncePriceDropWhenProductPriceChanged } from './interface/integration-events/announce-price-drop-when-product-price-changed.controller.js';
import { AnswerBackInStockRequestsWhenInventoryModified } from './interface/integration-events/answer-back-in-stock-requests-when-inventory-modified.controller.js';
import { CopyBasketWhenBasketChanged } from './interface/integration-events/copy-basket-when-basket-changed.controller.js';
import { CopyProductNameWhenProductCreated } from './interface/integration-events/copy-product-name-when-product-created.controller.js';
import { CopyProductNameWhenProductUpdated } from './interface/integration-events/copy-product-name-when-product-updated.controller.js';
import { MailsModule } from './mails.module.js';
import { ListBackInStockRequestsHandler } from './read-model/list-back-in-stock-requests.query.js';

const commandHandlers = [
  CopyProductNameHandler,
  CopyBasketHandler,
  AnnouncePriceDropHandler,
  AnswerBackInStockRequestsHandler,
  RequestBackInStockMailHandler,
  WithdrawBackInStockRequestHandler,
];

/** Copies of products and baskets, and what is worth a mail about them: lower prices, and products that are back in stock. */
@Module({
  imports: [InfrastructureModule, MailsModule],
  controllers: [
    BackInStockRequestsController,
    CopyProductNameWhenProductCreated,
    CopyProductNameWhenProductUpdated,
    CopyBasketWhenBasketChanged,
    AnnouncePriceDropWhenProductPriceChanged,
    AnswerBackInStockRequestsWhenInventoryModified,
  ],
  providers: [...commandHandlers, ListBackInStockRequestsHandler],
})
export class ProductsModule {}
