import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { WholeNumber } from '@tradewind/platform';

export class TrailStreamQuery {
  /** Only steps of this correlation id. */
  @IsOptional()
  @IsString()
  @MaxLength(128)
  correlationId?: string;

  /** Only steps after this place. */
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
