import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeOmitted, WholeNumber } from '@tradewind/platform';

export class ProcessStreamQuery {
  @ApiPropertyOptional({ maxLength: 64, description: 'Only instances of this process' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(64)
  process?: string;

  @ApiPropertyOptional({ maxLength: 64, description: 'Only instances in this state' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(64)
  state?: string;

  @ApiPropertyOptional({ maxLength: 128, description: 'Part of an id, of what people call it, or of a reason' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(128)
  text?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'Only instances that changed after this change' })
  @MayBeOmitted()
  @WholeNumber()
  @IsInt()
  @Min(0)
  after?: number;
}

export class ProcessQuery extends ProcessStreamQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 500, default: 100 })
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 100;
}
