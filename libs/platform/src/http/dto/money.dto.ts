import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Matches, Max, Min } from 'class-validator';

/** An amount of money as JSON, in requests and responses. A service that accepts only smaller amounts extends it. */
export class MoneyDto {
  @ApiProperty({
    type: 'integer',
    description: 'Minor units of the currency, such as cents',
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    example: 4990,
  })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  amount!: number;

  @ApiProperty({ description: 'ISO 4217', pattern: '^[A-Z]{3}$', example: 'EUR' })
  @Matches(/^[A-Z]{3}$/, { message: 'must be an ISO 4217 code such as EUR' })
  currency!: string;
}
