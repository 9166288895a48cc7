import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageLimit } from '@tradewind/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type OrderStatus, orderStatuses } from '../../../domain/order/order-status.js';

export class ListOrdersDto {
  @ApiPropertyOptional({ enum: orderStatuses })
  @IsOptional()
  @IsIn(orderStatuses)
  status?: OrderStatus;

  @ApiPropertyOptional({ format: 'uuid', description: '`next` of the previous page' })
  @IsOptional()
  @IsUUID()
  after?: string;

  @PageLimit(20)
  limit = 20;
}
