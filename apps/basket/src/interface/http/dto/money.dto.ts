import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Matches, Max, Min } from 'class-validator';

export class MoneyDto {
  @ApiProperty({
    description: 'Minor units of the currency',
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    example: 4990,
  })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly amount!: number;

  @ApiProperty({ description: 'ISO 4217', pattern: '^[A-Z]{3}$', example: 'EUR' })
  @Matches(/^[A-Z]{3}$/, { message: 'must be an ISO 4217 code such as EUR' })
  readonly currency!: string;
}
