import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TrailListDto } from '../../trail-list.dto.js';
import { FlowSummaryDto } from './flow-summary.dto.js';

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

export class FlowListDto extends TrailListDto {
  @ApiProperty({ type: [FlowSummaryDto], description: 'The latest change first' })
  readonly flows!: readonly FlowSummaryDto[];

  @ApiPropertyOptional({
    type: SampleDto,
    description: 'Of a stream: above 20 new flows per second, it has a sample. What failed or waits is always in it',
  })
  readonly sample?: SampleDto;
}
