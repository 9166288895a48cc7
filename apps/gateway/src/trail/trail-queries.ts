import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { WholeNumber } from '@tradewind/platform';

export class TrailStreamQuery {
  /** Returns only the steps with this correlation id. */
  @IsOptional()
  @IsString()
  @MaxLength(128)
  correlationId?: string;

  /** Returns only the steps after this position. */
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(0)
  after?: number;
}

export class TrailQuery extends TrailStreamQuery {
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(10_000)
  limit: number = 2_000;
}
