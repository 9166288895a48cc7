import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '@tradewind/platform';
import { GetReservationQuery } from '../../read-model/get-reservation.query.js';
import { ReservationDto } from './dto/reservation.dto.js';

@ApiTags('stock')
@ApiBearerAuth()
@Controller('reservations')
export class ReservationsController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get(':orderId')
  @ApiOperation({ summary: 'Get the stock of an order' })
  @ApiOkResponse({ type: ReservationDto })
  @ApiNotFoundResponse({ description: 'Inventory has not heard of the order' })
  get(@Param('orderId', IdPipe) orderId: string): Promise<ReservationDto> {
    return this.queryBus.execute(new GetReservationQuery(orderId));
  }
}
