import { ApiProperty } from '@nestjs/swagger';
import { IsISO31661Alpha2, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** The limits are those of a checkout, so that whatever is kept can be ordered to. */
export class AddressFieldsDto {
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

export class AddressAddedDto {
  @ApiProperty({ format: 'uuid' })
  readonly addressId!: string;
}

export class KeptAddressDto extends AddressFieldsDto {
  @ApiProperty({ format: 'uuid' })
  readonly addressId!: string;

  @ApiProperty({ description: 'Whether it is proposed at the next checkout; true for one address, if there are any' })
  readonly isDefault!: boolean;
}

export class AddressBookDto {
  @ApiProperty({ type: [KeptAddressDto], description: 'In the order in which they were added' })
  readonly items!: readonly KeptAddressDto[];
}
