import { ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeOmitted, PageLimit } from '@tradewind/platform';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { type Period, periods } from '../../../domain/purchase/period.js';

export class BestSellersDto {
  @ApiPropertyOptional({ enum: periods, default: 'month', description: 'The calendar period that is running, in UTC' })
  @MayBeOmitted()
  @IsIn(periods)
  period?: Period;

  @ApiPropertyOptional({ description: 'Name or slug' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(100)
  category?: string;

  @PageLimit(24)
  limit?: number;
}
