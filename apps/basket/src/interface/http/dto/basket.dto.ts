import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from './money.dto.js';

export class PriceNoticeDto {
  @ApiProperty({ description: 'The price the customer saw last' })
  readonly oldPrice!: MoneyDto;

  @ApiProperty()
  readonly newPrice!: MoneyDto;

  @ApiProperty({
    description: 'Why the price changed last; more may come',
    examples: ['regular-price', 'sale-started', 'sale-ended', 'unstated'],
  })
  readonly cause!: string;
}

export class BasketItemDto {
  @ApiProperty({ format: 'uuid' })
  readonly productId!: string;

  @ApiProperty()
  readonly sku!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ minimum: 1, maximum: 99 })
  readonly quantity!: number;

  @ApiProperty({ description: 'How many of these are on their way into an order', minimum: 0 })
  readonly checkedOutQuantity!: number;

  @ApiProperty({ description: 'What one piece costs now' })
  readonly unitPrice!: MoneyDto;

  @ApiProperty({
    type: MoneyDto,
    nullable: true,
    description: 'What all pieces of this item cost now; null when that is more than can be counted',
  })
  readonly linePrice!: MoneyDto | null;

  @ApiProperty({
    description: 'False when the product can not be bought (any more); the basket can not be checked out with it',
  })
  readonly available!: boolean;

  @ApiProperty({
    type: PriceNoticeDto,
    nullable: true,
    description: 'Present until the customer acknowledges the new price',
  })
  readonly priceNotice!: PriceNoticeDto | null;
}

export class BasketDto {
  @ApiProperty({ type: [BasketItemDto] })
  readonly items!: readonly BasketItemDto[];

  @ApiProperty({
    type: MoneyDto,
    nullable: true,
    description: 'To be stated at the checkout; null while there is nothing to count',
  })
  readonly total!: MoneyDto | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The checkout whose order is being started',
  })
  readonly pendingCheckoutId!: string | null;
}
