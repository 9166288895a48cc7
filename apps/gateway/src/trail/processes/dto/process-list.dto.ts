import { ApiProperty } from '@nestjs/swagger';
import { TrailListDto } from '../../trail-list.dto.js';
import { ProcessSummaryDto } from './process-summary.dto.js';

export class ProcessListDto extends TrailListDto {
  @ApiProperty({ type: [ProcessSummaryDto], description: 'The latest transition first' })
  readonly processes!: readonly ProcessSummaryDto[];
}
