import { MoneyDto } from '@tradewind/platform';
import { ApiProperty } from '@nestjs/swagger';

export class PriceHistoryEntryDto {
  @ApiProperty({ type: MoneyDto })
  price!: MoneyDto;

  @ApiProperty({ example: 'sale started' })
  reason!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  since!: Date;
}
