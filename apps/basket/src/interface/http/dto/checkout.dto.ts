import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsISO31661Alpha2, IsNotEmpty, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { MoneyDto } from '@tradewind/platform';

export class AddressDto {
  @ApiProperty({ maxLength: 120, example: 'Mara Lind' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  readonly recipient!: string;

  @ApiProperty({ maxLength: 200, example: 'Hafenweg 7' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly street!: string;

  @ApiProperty({ maxLength: 100, example: 'Hamburg' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  readonly city!: string;

  @ApiProperty({ maxLength: 20, example: '20457' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(20)
  readonly postalCode!: string;

  @ApiProperty({ description: 'ISO 3166-1 alpha-2 code in capital letters', pattern: '^[A-Z]{2}$', example: 'DE' })
  @IsISO31661Alpha2({ message: 'must be an ISO 3166-1 alpha-2 country code' })
  @Matches(/^[A-Z]{2}$/, { message: 'must be two capital letters' })
  readonly country!: string;
}

export class PaymentMethodDto {
  @ApiProperty({
    description: 'The payment provider’s token; card numbers are refused',
    maxLength: 200,
    example: 'tok_visa_4242',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly token!: string;

  @ApiProperty({ maxLength: 100, example: 'Visa ending in 4242' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  readonly label!: string;
}

export class CheckoutDto {
  @ApiProperty()
  @IsDefined()
  @ValidateNested()
  @Type(() => AddressDto)
  readonly address!: AddressDto;

  @ApiProperty()
  @IsDefined()
  @ValidateNested()
  @Type(() => PaymentMethodDto)
  readonly paymentMethod!: PaymentMethodDto;

  @ApiProperty({ description: 'The total that the customer saw' })
  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyDto)
  readonly total!: MoneyDto;
}

export class CheckoutAcceptedDto {
  @ApiProperty({ format: 'uuid', description: 'The order will carry this id' })
  readonly checkoutId!: string;
}
