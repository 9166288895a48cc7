import { Module } from '@nestjs/common';
import { AddAddressHandler } from './application/add-address/add-address.handler.js';
import { ChangeAddressHandler } from './application/change-address/change-address.handler.js';
import { ChooseDefaultAddressHandler } from './application/choose-default-address/choose-default-address.handler.js';
import { RemoveAddressHandler } from './application/remove-address/remove-address.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { AddressesController } from './interface/http/addresses.controller.js';
import { ListAddressesHandler } from './read-model/list-addresses.query.js';

/** The addresses that persons keep for their next checkout. */
@Module({
  imports: [InfrastructureModule],
  controllers: [AddressesController],
  providers: [
    AddAddressHandler,
    ChangeAddressHandler,
    RemoveAddressHandler,
    ChooseDefaultAddressHandler,
    ListAddressesHandler,
  ],
})
export class AddressBooksModule {}
