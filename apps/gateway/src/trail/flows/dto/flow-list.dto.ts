import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FlowSummaryDto } from './flow-summary.dto.js';

export class RoomDto {
  @ApiProperty({ type: 'integer' })
  readonly flows!: number;

  @ApiProperty({ type: 'integer' })
  readonly steps!: number;
}

export class SampleDto {
  @ApiProperty({
    type: 'integer',
    description: 'One of how many new flows is shown, by the hash of its correlation id',
  })
  readonly oneOf!: number;

  @ApiProperty({ description: 'New flows per second that match' })
  readonly perSecond!: number;

  @ApiProperty({ type: 'integer', description: 'Flows that were left out when they began, since the stream began' })
  readonly leftOut!: number;
}

export class FlowListDto {
  @ApiProperty({ type: [FlowSummaryDto], description: 'The latest change first' })
  readonly flows!: readonly FlowSummaryDto[];

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

  @ApiPropertyOptional({
    type: SampleDto,
    description: 'Of a stream: above 20 new flows per second, it has a sample. What failed or waits is always in it',
  })
  readonly sample?: SampleDto;
}
