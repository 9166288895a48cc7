import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeOmitted } from '../validation/may-be-omitted.js';

const mostSeconds = 1_800;
const mostTimes = 1_000;
const mostDelayMs = 30_000;

export class SwitchOnDto {
  @ApiProperty({ type: 'integer', minimum: 10, maximum: mostSeconds, description: 'It is off by itself after that' })
  @IsInt()
  @Min(10)
  @Max(mostSeconds)
  seconds!: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: mostTimes, description: 'It takes effect so often' })
  @MayBeOmitted()
  @IsInt()
  @Min(1)
  @Max(mostTimes)
  times?: number;

  @ApiPropertyOptional({ description: 'Only for this key' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(200)
  key?: string;

  @ApiPropertyOptional({ description: 'Only for the handler of this name' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(200)
  handler?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 100, maximum: mostDelayMs })
  @MayBeOmitted()
  @IsInt()
  @Min(100)
  @Max(mostDelayMs)
  delayMs?: number;

  @ApiPropertyOptional({
    enum: ['transient', 'permanent'],
    description: '`transient`: a message whose handler fails is tried again · `permanent`: it becomes a dead letter',
  })
  @MayBeOmitted()
  @IsIn(['transient', 'permanent'])
  failure?: 'transient' | 'permanent';
}
