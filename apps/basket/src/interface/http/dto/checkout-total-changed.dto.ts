import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '@tradewind/platform';

export class PriceDifferenceDto {
  @ApiProperty({ format: 'uuid' })
  readonly productId!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ description: 'The price that the customer saw last' })
  readonly oldPrice!: MoneyDto;

  @ApiProperty({ type: MoneyDto, nullable: true, description: 'Null when the product is no longer sold' })
  readonly newPrice!: MoneyDto | null;
}

export class CheckoutTotalsDto {
  @ApiProperty()
  readonly stated!: MoneyDto;

  @ApiProperty({ description: 'Current total of the products that are still sold' })
  readonly actual!: MoneyDto;
}

/** The members of a 409 problem report whose code is `checkout-total-changed`. */
export class CheckoutTotalChangedDto {
  @ApiProperty({ enum: ['checkout-total-changed'] })
  readonly code!: string;

  @ApiProperty({ type: [PriceDifferenceDto] })
  readonly differences!: readonly PriceDifferenceDto[];

  @ApiProperty()
  readonly total!: CheckoutTotalsDto;
}
