import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageLimit } from '@tradewind/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { OrderStatus } from '../../../domain/order/order-status.js';

const statuses: OrderStatus[] = ['Submitted', 'Cancelled'];

export class ListOrdersDto {
  @ApiPropertyOptional({ enum: statuses })
  @IsOptional()
  @IsIn(statuses)
  status?: OrderStatus;

  @ApiPropertyOptional({ format: 'uuid', description: '`next` of the previous page' })
  @IsOptional()
  @IsUUID()
  after?: string;

  @PageLimit(20)
  limit = 20;
}
