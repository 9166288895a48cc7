import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Person, CurrentUser, Idempotent, IdPipe } from '@tradewind/platform';
import { AddAddressCommand } from '../../application/add-address/add-address.command.js';
import { ChangeAddressCommand } from '../../application/change-address/change-address.command.js';
import { ChooseDefaultAddressCommand } from '../../application/choose-default-address/choose-default-address.command.js';
import { RemoveAddressCommand } from '../../application/remove-address/remove-address.command.js';
import { ListAddressesQuery } from '../../read-model/list-addresses.query.js';
import { AddressAddedDto, AddressBookDto, AddressFieldsDto } from './dto/address-book.dto.js';

const notYours = { description: '`address-not-known`: the address does not exist, or it is not yours' };

@ApiTags('addresses')
@ApiBearerAuth()
@Controller('addresses')
export class AddressesController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the addresses that I keep for the next checkout' })
  @ApiOkResponse({ type: AddressBookDto })
  async list(@CurrentUser() { id }: Person): Promise<AddressBookDto> {
    return { items: await this.queryBus.execute(new ListAddressesQuery(id)) };
  }

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Keep an address; the first one is the default' })
  @ApiCreatedResponse({ type: AddressAddedDto })
  @ApiConflictResponse({ description: '`address-book-has-room`' })
  async add(@CurrentUser() { id }: Person, @Body() address: AddressFieldsDto): Promise<AddressAddedDto> {
    return { addressId: await this.commandBus.execute(new AddAddressCommand(id, address)) };
  }

  @Put(':addressId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change an address' })
  @ApiNoContentResponse({ description: 'Orders that were placed before go to where they were to go' })
  @ApiNotFoundResponse(notYours)
  async change(
    @CurrentUser() { id }: Person,
    @Param('addressId', IdPipe) addressId: string,
    @Body() address: AddressFieldsDto,
  ): Promise<void> {
    await this.commandBus.execute(new ChangeAddressCommand(id, addressId, address));
  }

  @Delete(':addressId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove an address' })
  @ApiNoContentResponse({ description: 'If it was the default, the oldest of the others is it now' })
  @ApiNotFoundResponse(notYours)
  async remove(@CurrentUser() { id }: Person, @Param('addressId', IdPipe) addressId: string): Promise<void> {
    await this.commandBus.execute(new RemoveAddressCommand(id, addressId));
  }

  @Post(':addressId/default')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({ summary: 'Make an address the default' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse(notYours)
  async chooseDefault(@CurrentUser() { id }: Person, @Param('addressId', IdPipe) addressId: string): Promise<void> {
    await this.commandBus.execute(new ChooseDefaultAddressCommand(id, addressId));
  }
}
