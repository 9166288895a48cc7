import { ApiProperty } from '@nestjs/swagger';

/** An amount that may be negative. */
export class BalanceDto {
  @ApiProperty({ type: 'integer', description: 'Minor units of the currency, such as cents', example: 39800 })
  amount!: number;

  @ApiProperty({ description: 'ISO 4217', pattern: '^[A-Z]{3}$', example: 'EUR' })
  currency!: string;
}
