import { ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeOmitted, PageLimit } from '@tradewind/platform';
import { IsIn, IsUUID } from 'class-validator';
import { type OrderStatus, orderStatuses } from '../../../domain/order/order-status.js';

export class ListOrdersDto {
  @ApiPropertyOptional({ enum: orderStatuses })
  @MayBeOmitted()
  @IsIn(orderStatuses)
  status?: OrderStatus;

  @ApiPropertyOptional({ format: 'uuid', description: '`next` of the previous page' })
  @MayBeOmitted()
  @IsUUID()
  after?: string;

  @PageLimit(20)
  limit = 20;
}
