import { ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeOmitted, PageLimit } from '@tradewind/platform';
import { IsIn, IsUUID } from 'class-validator';
import { type PaymentFilter, paymentFilters } from '../../../read-model/payment-filter.js';

export class ListPaymentsDto {
  @ApiPropertyOptional({
    enum: paymentFilters,
    description:
      'in-doubt: it is unknown whether the provider has done what it was asked; unsettled: it is being asked; refund-refused: an operator must pay the money back',
  })
  @MayBeOmitted()
  @IsIn(paymentFilters)
  only?: PaymentFilter;

  @ApiPropertyOptional({ format: 'uuid', description: '`next` of the previous page' })
  @MayBeOmitted()
  @IsUUID()
  after?: string;

  @PageLimit(20)
  limit = 20;
}
