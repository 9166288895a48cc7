import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class TrailStreamQuery {
  /** Only steps of this correlation id. */
  @IsOptional()
  @IsString()
  @MaxLength(128)
  correlationId?: string;

  /** Only steps after this place. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  after?: number;
}

export class TrailQuery extends TrailStreamQuery {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  limit: number = 2_000;
}
