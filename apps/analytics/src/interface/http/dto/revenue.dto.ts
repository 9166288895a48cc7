import { ApiProperty } from '@nestjs/swagger';
import { BalanceDto } from './balance.dto.js';
import { FigureDto } from './figure.dto.js';

/** In one currency; amounts are never added over currencies. */
export class RevenueDto {
  @ApiProperty({ type: 'integer', description: 'Paid orders' })
  orders!: number;

  @ApiProperty({ type: BalanceDto })
  sold!: BalanceDto;

  @ApiProperty({ type: BalanceDto, description: 'Counted on the day of the refund' })
  refunded!: BalanceDto;

  @ApiProperty({ type: BalanceDto, description: 'What was sold, less what was refunded' })
  net!: BalanceDto;
}

export class RevenueOfDayDto extends RevenueDto {
  @ApiProperty({ format: 'date', example: '2026-11-20' })
  day!: string;
}

export class RevenueFigureDto extends FigureDto {
  @ApiProperty({ type: [RevenueOfDayDto], description: 'One for each day and currency with a sale or a refund' })
  items!: readonly RevenueOfDayDto[];

  @ApiProperty({ type: [RevenueDto], description: 'Over all days, one for each currency' })
  totals!: readonly RevenueDto[];
}
