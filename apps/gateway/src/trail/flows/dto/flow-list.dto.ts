import { ApiProperty } from '@nestjs/swagger';
import { FlowSummaryDto } from './flow-summary.dto.js';

export class RoomDto {
  @ApiProperty({ type: 'integer' })
  readonly flows!: number;

  @ApiProperty({ type: 'integer' })
  readonly steps!: number;
}

export class FlowListDto {
  @ApiProperty({ type: [FlowSummaryDto], description: 'The latest change first' })
  readonly flows!: readonly FlowSummaryDto[];

  @ApiProperty({ type: 'integer', description: 'The latest change; read on with it as `after`' })
  readonly last!: number;

  @ApiProperty({ description: 'There are more of them than the limit allows' })
  readonly isCut!: boolean;

  @ApiProperty({ type: RoomDto, description: 'What is kept of all flows' })
  readonly kept!: RoomDto;

  @ApiProperty({ type: RoomDto, description: 'What was forgotten since the start, because there was no more room' })
  readonly forgotten!: RoomDto;
}
