import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageLimit } from '@tradewind/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type PaymentFilter, paymentFilters } from '../../../read-model/payment-filter.js';

export class ListPaymentsDto {
  @ApiPropertyOptional({
    enum: paymentFilters,
    description:
      'in-doubt: it is unknown whether the provider has done what it was asked; unsettled: it is being asked; refund-refused: an operator must pay the money back',
  })
  @IsOptional()
  @IsIn(paymentFilters)
  only?: PaymentFilter;

  @ApiPropertyOptional({ format: 'uuid', description: '`next` of the previous page' })
  @IsOptional()
  @IsUUID()
  after?: string;

  @PageLimit(20)
  limit = 20;
}
