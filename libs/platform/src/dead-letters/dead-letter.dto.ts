import { ApiProperty } from '@nestjs/swagger';
import type { DeadLetterDirection, DeadLetterState } from '@tradewind/messaging';
import { letterStates } from './list-dead-letters.dto.js';

const text = { type: String, nullable: true } as const;
const moment = { type: String, format: 'date-time', nullable: true } as const;

export class DeadLetterSummaryDto {
  @ApiProperty({ description: 'Rises in the order of arrival', example: '42' })
  id!: string;

  @ApiProperty({ enum: letterStates })
  state!: DeadLetterState;

  @ApiProperty({
    enum: ['incoming', 'outgoing'],
    description: 'A message that this service could not handle, or an event of its own that the broker did not take',
  })
  direction!: DeadLetterDirection;

  @ApiProperty()
  topic!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: outgoing, so it lies in none yet' })
  partition!: number | null;

  @ApiProperty({ example: '1021', description: 'In the partition; outgoing: the position in the outbox' })
  offset!: string;

  @ApiProperty({ ...text, description: 'Later messages of this key wait behind it' })
  key!: string | null;

  @ApiProperty(text)
  messageId!: string | null;

  @ApiProperty(text)
  type!: string | null;

  @ApiProperty({ type: 'integer', description: 'Since it arrived or was last replayed' })
  attempts!: number;

  @ApiProperty(moment)
  nextAttemptAt!: Date | null;

  @ApiProperty(text)
  errorName!: string | null;

  @ApiProperty(text)
  error!: string | null;

  @ApiProperty(moment)
  firstFailedAt!: Date | null;

  @ApiProperty(moment)
  lastFailedAt!: Date | null;

  @ApiProperty(moment)
  parkedAt!: Date | null;

  @ApiProperty(text)
  replayedBy!: string | null;

  @ApiProperty(moment)
  replayedAt!: Date | null;

  @ApiProperty(text)
  discardedBy!: string | null;

  @ApiProperty(text)
  discardReason!: string | null;

  @ApiProperty(moment)
  discardedAt!: Date | null;
}

export class DeadLetterPageDto {
  @ApiProperty({ type: [DeadLetterSummaryDto], description: 'The oldest first' })
  letters!: readonly DeadLetterSummaryDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Give it as `after` to get the next page; null on the last one',
  })
  next!: string | null;
}
