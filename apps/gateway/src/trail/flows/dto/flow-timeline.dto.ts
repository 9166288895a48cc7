import { ApiProperty } from '@nestjs/swagger';

export class TimelinePartDto {
  @ApiProperty({ type: 'integer', description: 'Flows that began in it; without those that only read' })
  readonly flows!: number;

  @ApiProperty({ type: 'integer', description: 'Those of them in which something failed' })
  readonly failed!: number;

  @ApiProperty({ type: 'integer', description: 'Those of them that waited for a deadline or another attempt' })
  readonly waited!: number;
}

export class FlowTimelineDto {
  @ApiProperty({ description: 'When the first flow that is kept began, in ms since the epoch' })
  readonly from!: number;

  @ApiProperty({ description: 'When the last step of them ended; now, if none is kept' })
  readonly to!: number;

  @ApiProperty({ type: [TimelinePartDto], description: 'The time between the two, in parts of equal length' })
  readonly parts!: readonly TimelinePartDto[];
}
