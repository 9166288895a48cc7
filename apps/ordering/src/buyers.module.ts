import { Module } from '@nestjs/common';
import { RememberUserHandler } from './application/remember-user/remember-user.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { BuyersController } from './interface/http/buyers.controller.js';
import { RememberUserWhenUserRegistered } from './interface/integration-events/remember-user-when-user-registered.controller.js';
import { GetMyBuyerHandler } from './read-model/get-my-buyer.query.js';

/** The customers who have bought something, and how they paid. */
@Module({
  imports: [InfrastructureModule],
  controllers: [BuyersController, RememberUserWhenUserRegistered],
  providers: [RememberUserHandler, GetMyBuyerHandler],
})
export class BuyersModule {}
