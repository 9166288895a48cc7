import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '@tradewind/platform';

export class PriceNoticeDto {
  @ApiProperty({ description: 'The price that the customer saw last' })
  readonly oldPrice!: MoneyDto;

  @ApiProperty()
  readonly newPrice!: MoneyDto;

  @ApiProperty({
    description: 'Why the price last changed; new values may be added',
    examples: ['regular-price', 'sale-started', 'sale-ended', 'unstated'],
  })
  readonly cause!: string;
}

export class StockDto {
  @ApiProperty({
    enum: ['unknown', 'enough', 'too-few', 'sold-out'],
    description: '`too-few` and `sold-out`: the basket cannot be checked out with this quantity',
  })
  readonly state!: string;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, description: 'How many there are; null unless too few' })
  readonly piecesAvailable!: number | null;
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

  @ApiProperty({ description: 'How many of them are part of the pending checkout', minimum: 0 })
  readonly checkedOutQuantity!: number;

  @ApiProperty({ description: 'Current price of one piece' })
  readonly unitPrice!: MoneyDto;

  @ApiProperty({
    type: MoneyDto,
    nullable: true,
    description: 'Current price of all pieces of this item; null when it exceeds the largest amount',
  })
  readonly linePrice!: MoneyDto | null;

  @ApiProperty({
    description: 'False when the product cannot be bought; the basket cannot be checked out while it contains it',
  })
  readonly available!: boolean;

  @ApiProperty({ description: 'Whether there are enough pieces for this item' })
  readonly stock!: StockDto;

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
    description: 'State this total at checkout; null when there is nothing to add up',
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
