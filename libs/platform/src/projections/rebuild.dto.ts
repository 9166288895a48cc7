import { ApiProperty } from '@nestjs/swagger';
import type { GenerationState } from '@tradewind/messaging';

const states: GenerationState[] = ['building', 'live', 'retired', 'removed'];

export class GenerationDto {
  @ApiProperty({ type: 'integer', minimum: 1 })
  number!: number;

  @ApiProperty({ description: 'The consumer group that reads for it', example: 'analytics-2' })
  consumer!: string;

  @ApiProperty({
    enum: states,
    description:
      '`building`: reads the log from its beginning · `live`: is shown · `retired`: was replaced or given up, and is being ' +
      'removed · `removed`: nothing is left of it',
  })
  state!: GenerationState;

  @ApiProperty({ nullable: true, type: String, description: 'The operator; null for the first one' })
  startedBy!: string | null;

  @ApiProperty({ format: 'date-time', type: String })
  startedAt!: Date;

  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  liveAt!: Date | null;

  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  retiredAt!: Date | null;

  @ApiProperty({ nullable: true, type: String, description: 'Why it is not live yet, if it is being built' })
  waitsFor!: string | null;

  @ApiProperty({
    format: 'date-time',
    nullable: true,
    type: String,
    description: 'Since when it is complete; null if it has read every event from the first',
  })
  completeSince!: Date | null;
}

export class GenerationsDto {
  @ApiProperty({ type: [GenerationDto], description: 'The newest first; 50 at most' })
  items!: readonly GenerationDto[];
}

export class PartitionProgressDto {
  @ApiProperty({ example: 'tradewind.ordering.events' })
  topic!: string;

  @ApiProperty({ type: 'integer' })
  partition!: number;

  @ApiProperty({ description: 'The first message that the broker keeps', example: '0' })
  first!: string;

  @ApiProperty({ description: 'The next message to read', example: '42' })
  next!: string;

  @ApiProperty({ description: 'Where the log ends now', example: '1000' })
  end!: string;
}

export class RebuildDto {
  @ApiProperty({ type: GenerationDto })
  generation!: GenerationDto;

  @ApiProperty({ type: 'integer', description: 'Over all partitions' })
  messagesLeft!: number;

  @ApiProperty({ type: [PartitionProgressDto] })
  partitions!: readonly PartitionProgressDto[];
}
