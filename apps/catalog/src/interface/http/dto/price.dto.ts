import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '@tradewind/platform';
import { IsInt, Max, Min } from 'class-validator';
import { largestPrice } from '../../../domain/product/largest-price.js';

/** A price that a product can be given. Checks of the same property are not inherited, so all of them are here. */
export class PriceDto extends MoneyDto {
  @ApiProperty({
    type: 'integer',
    description: 'Minor units of the currency, such as cents',
    minimum: 0,
    maximum: largestPrice,
    example: 4990,
  })
  @IsInt()
  @Min(0)
  @Max(largestPrice)
  override amount!: number;
}
