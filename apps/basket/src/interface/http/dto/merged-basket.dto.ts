import { ApiProperty } from '@nestjs/swagger';
import { BasketDto } from './basket.dto.js';

export class LeftOutDto {
  @ApiProperty({ format: 'uuid' })
  readonly productId!: string;

  @ApiProperty({ minimum: 1, description: 'How many pieces were left out' })
  readonly quantity!: number;

  @ApiProperty({
    enum: ['quantity-limit', 'no-room', 'other-currency'],
    description: 'The basket holds at most 99 pieces of a product, 100 products, and one currency',
  })
  readonly reason!: string;
}

export class MergedBasketDto {
  @ApiProperty({ description: 'My basket; what can no longer be bought is in it and not `available`' })
  readonly basket!: BasketDto;

  @ApiProperty({ type: [LeftOutDto], description: 'What did not fit; told once' })
  readonly leftOut!: readonly LeftOutDto[];
}
