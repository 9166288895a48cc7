import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { flowStates, type FlowState } from '@tradewind/trail/flow';
import { MayBeOmitted, WholeNumber } from '@tradewind/platform';
import { headerPattern } from './header-filter.js';

export class FlowStreamQuery {
  @ApiPropertyOptional({ enum: flowStates, enumName: 'FlowState' })
  @MayBeOmitted()
  @IsIn(flowStates)
  state?: FlowState;

  @ApiPropertyOptional({ maxLength: 64, description: 'Only flows that touched this service' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(64)
  service?: string;

  @ApiPropertyOptional({ maxLength: 128, description: 'Only flows with a step or message of this type' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(128)
  type?: string;

  @ApiPropertyOptional({ maxLength: 128, description: 'Only flows with a step or message of this key' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(128)
  key?: string;

  @ApiPropertyOptional({
    maxLength: 256,
    pattern: headerPattern.source,
    example: 'ce_causationid:0190f5c3-1f42-7d10-8a11-0242ac120002',
    description: 'Only flows with a message or request that has this header, by its name and value',
  })
  @MayBeOmitted()
  @MaxLength(256)
  @Matches(headerPattern, { message: 'header must be a name that the trail knows, a colon, and a value' })
  header?: string;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    default: 'false',
    description: 'Only flows in which something failed, even if all is well by now',
  })
  @MayBeOmitted()
  @IsIn(['true', 'false'])
  failures?: 'true' | 'false';

  @ApiPropertyOptional({ maxLength: 128, description: 'Part of an id, a key, a type, or of what began the flow' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(128)
  text?: string;

  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'false', description: 'With flows that only read' })
  @MayBeOmitted()
  @IsIn(['true', 'false'])
  reads?: 'true' | 'false';

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    default: 'false',
    description: 'Only flows that were hit by what somebody has switched on in a workshop',
  })
  @MayBeOmitted()
  @IsIn(['true', 'false'])
  faults?: 'true' | 'false';

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'Only flows that changed after this change' })
  @MayBeOmitted()
  @WholeNumber()
  @IsInt()
  @Min(0)
  after?: number;
}

export class FlowQuery extends FlowStreamQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    description: 'As the flows were at this moment, in ms since the epoch, the latest beginning first',
  })
  @MayBeOmitted()
  @WholeNumber()
  @IsInt()
  @Min(0)
  at?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 500, default: 100 })
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 100;
}
