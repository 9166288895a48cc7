import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Matches, Max, Min } from 'class-validator';

export class MoneyDto {
  @ApiProperty({ type: 'integer', example: 4990, description: 'Minor units of the currency, such as cents' })
  @IsInt()
  @Min(0)
  @Max(100_000_000_000)
  amount!: number;

  @ApiProperty({ example: 'EUR', description: 'ISO 4217' })
  @Matches(/^[A-Z]{3}$/, { message: 'must be an ISO 4217 code such as EUR' })
  currency!: string;
}
