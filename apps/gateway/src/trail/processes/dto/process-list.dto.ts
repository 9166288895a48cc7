import { ApiProperty } from '@nestjs/swagger';
import { RoomDto } from '../../flows/dto/flow-list.dto.js';
import { ProcessSummaryDto } from './process-summary.dto.js';

export class ProcessListDto {
  @ApiProperty({ type: [ProcessSummaryDto], description: 'The latest transition first' })
  readonly processes!: readonly ProcessSummaryDto[];

  @ApiProperty({ description: 'The time of the gateway, in milliseconds since the epoch' })
  readonly now!: number;

  @ApiProperty({ type: 'integer', description: 'The latest change; read on with it as `after`' })
  readonly last!: number;

  @ApiProperty({ description: 'There are more of them than the limit allows' })
  readonly isCut!: boolean;

  @ApiProperty({ type: RoomDto, description: 'What is kept of all flows' })
  readonly kept!: RoomDto;

  @ApiProperty({ type: RoomDto, description: 'What was forgotten since the start, because there was no more room' })
  readonly forgotten!: RoomDto;

  @ApiProperty({
    type: 'integer',
    description: 'Flows of which services recorded only what failed since the start, because there were too many',
  })
  readonly unrecorded!: number;
}
