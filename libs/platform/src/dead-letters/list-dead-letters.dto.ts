import { ApiPropertyOptional } from '@nestjs/swagger';
import type { DeadLetterState } from '@tradewind/messaging';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { WholeNumber } from '../validation/whole-number.js';
import { letterId } from './patterns.js';
import { MayBeOmitted } from '../validation/may-be-omitted.js';

export const letterStates: DeadLetterState[] = ['retrying', 'dead', 'parked', 'discarded'];

export class ListDeadLettersDto {
  @ApiPropertyOptional({ enum: letterStates })
  @MayBeOmitted()
  @IsIn(letterStates)
  state?: DeadLetterState;

  @ApiPropertyOptional({ example: 'tradewind.catalog.product-price-changed.v1' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(300)
  type?: string;

  @ApiPropertyOptional({ description: 'Key of the message, usually the id of an aggregate' })
  @MayBeOmitted()
  @IsString()
  key?: string;

  @ApiPropertyOptional({ description: '`next` of the previous page' })
  @MayBeOmitted()
  @Matches(letterId, { message: 'after must be the `next` of a page' })
  after?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 500, default: 50 })
  @MayBeOmitted()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(500)
  limit = 50;
}
