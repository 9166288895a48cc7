import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { largestPrice } from '../../../domain/product/largest-price.js';

export class MoneyDto {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: largestPrice,
    example: 4990,
    description: 'Minor units of the currency, such as cents',
  })
  @IsInt()
  @Min(0)
  @Max(largestPrice)
  amount!: number;

  @ApiProperty({ example: 'EUR', description: 'ISO 4217' })
  @Matches(/^[A-Z]{3}$/, { message: 'must be an ISO 4217 code such as EUR' })
  currency!: string;
}
