import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeOmitted, MoneyDto, PageLimit } from '@tradewind/platform';
import { Matches } from 'class-validator';
import { FigureDto } from './figure.dto.js';
import { PeriodDto } from './period.dto.js';

export class ListBestSellersDto extends PeriodDto {
  @ApiPropertyOptional({
    pattern: '^[A-Z]{3}$',
    example: 'EUR',
    description: 'Ranks by the revenue in this currency; without it, by the pieces',
  })
  @MayBeOmitted()
  @Matches(/^[A-Z]{3}$/, { message: 'must be an ISO 4217 code such as EUR' })
  currency?: string;

  @PageLimit(20)
  limit = 20;
}

export class BestSellerDto {
  @ApiProperty({ format: 'uuid' })
  productId!: string;

  @ApiProperty()
  sku!: string;

  @ApiProperty({ description: 'As it was last sold in the period' })
  name!: string;

  @ApiProperty({ type: 'integer' })
  pieces!: number;

  @ApiProperty({ type: [MoneyDto], description: 'One amount for each currency; refunds are not subtracted' })
  revenue!: readonly MoneyDto[];
}

export class BestSellersFigureDto extends FigureDto {
  @ApiProperty({ type: [BestSellerDto], description: 'The best one first' })
  items!: readonly BestSellerDto[];
}
