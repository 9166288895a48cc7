import { ApiPropertyOptional } from '@nestjs/swagger';
import type { DeadLetterState } from '@tradewind/messaging';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { letterId, withoutNul } from './patterns.js';

export const letterStates: DeadLetterState[] = ['retrying', 'dead', 'parked', 'discarded'];

export class ListDeadLettersDto {
  @ApiPropertyOptional({ enum: letterStates })
  @IsOptional()
  @IsIn(letterStates)
  state?: DeadLetterState;

  @ApiPropertyOptional({ example: 'tradewind.catalog.product-price-changed.v1' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  @Matches(withoutNul, { message: 'type must not hold a NUL character' })
  type?: string;

  @ApiPropertyOptional({ description: 'The key of the message, usually the id of an aggregate' })
  @IsOptional()
  @IsString()
  key?: string;

  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @Matches(letterId, { message: 'after must be the `next` of a page' })
  after?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 500, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit = 50;
}
