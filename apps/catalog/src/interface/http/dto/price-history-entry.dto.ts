import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from './money.dto.js';

export class PriceHistoryEntryDto {
  @ApiProperty({ type: MoneyDto })
  price!: MoneyDto;

  @ApiProperty({ example: 'sale started' })
  reason!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  since!: Date;
}
