import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { flowStates, type FlowState } from '@tradewind/trail/flow';
import { MayBeOmitted, WholeNumber } from '@tradewind/platform';

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
