import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeOmitted, WholeNumber } from '@tradewind/platform';

export class TrailStreamQuery {
  @ApiPropertyOptional({ maxLength: 128, description: 'Only the steps with this correlation id' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(128)
  correlationId?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'Only the steps after this position' })
  @MayBeOmitted()
  @WholeNumber()
  @IsInt()
  @Min(0)
  after?: number;
}

export class TrailQuery extends TrailStreamQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 10_000, default: 2_000 })
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(10_000)
  limit: number = 2_000;
}
