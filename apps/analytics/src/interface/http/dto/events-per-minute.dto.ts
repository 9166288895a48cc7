import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsCursor, IsInstant, MayBeOmitted, PageLimit } from '@tradewind/platform';
import { Matches } from 'class-validator';
import { activityCursor } from '../../../read-model/activity/activity-cursor.js';

export class ListEventsPerMinuteDto {
  @ApiProperty({ format: 'date-time', example: '2026-11-20T09:00:00Z' })
  @IsInstant()
  from!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'Not included; 24 hours after `from` at most',
    example: '2026-11-20T10:00:00Z',
  })
  @IsInstant()
  until!: string;

  @ApiPropertyOptional({ pattern: '^[a-z]{1,50}$', example: 'ordering' })
  @MayBeOmitted()
  @Matches(/^[a-z]{1,50}$/, { message: 'must be a context such as ordering' })
  context?: string;

  @ApiPropertyOptional({ description: '`next` of the previous page', pattern: activityCursor.source })
  @MayBeOmitted()
  @IsCursor(activityCursor)
  after?: string;

  @PageLimit(100)
  limit = 100;
}

export class EventsOfMinuteDto {
  @ApiProperty({ format: 'date-time', type: String })
  minute!: Date;

  @ApiProperty({ example: 'ordering' })
  context!: string;

  @ApiProperty({ example: 'OrderStarted', description: 'Whatever its version' })
  event!: string;

  @ApiProperty({ type: 'integer' })
  events!: number;
}

export class EventsPageDto {
  @ApiProperty({ type: [EventsOfMinuteDto] })
  items!: readonly EventsOfMinuteDto[];

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Pass it as `after` to get the next page; null on the last page',
  })
  next!: string | null;

  @ApiProperty({ format: 'date-time', nullable: true, type: String, description: 'Since when the counts are complete' })
  completeSince!: Date | null;
}
