import { ApiPropertyOptional } from '@nestjs/swagger';
import { WholeNumber } from '@tradewind/platform';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
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

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20;
}
