import { ApiProperty } from '@nestjs/swagger';
import type { DeadLetterDirection, DeadLetterState } from '@tradewind/messaging';
import { letterStates } from './list-dead-letters.dto.js';

const text = { type: String, nullable: true } as const;
const moment = { type: String, format: 'date-time', nullable: true } as const;

export class DeadLetterSummaryDto {
  @ApiProperty({ description: 'Increases in the order of arrival', example: '42' })
  id!: string;

  @ApiProperty({ enum: letterStates })
  state!: DeadLetterState;

  @ApiProperty({
    enum: ['incoming', 'outgoing'],
    description:
      '`incoming`: a message that this service could not handle. `outgoing`: an event of this service that the broker refused',
  })
  direction!: DeadLetterDirection;

  @ApiProperty()
  topic!: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Null for an outgoing event, which has no partition yet',
  })
  partition!: number | null;

  @ApiProperty({
    example: '1021',
    description: 'Offset in the partition; for an outgoing event, its position in the outbox',
  })
  offset!: string;

  @ApiProperty({ ...text, description: 'Later messages of this key wait behind it' })
  key!: string | null;

  @ApiProperty(text)
  messageId!: string | null;

  @ApiProperty(text)
  type!: string | null;

  @ApiProperty({ type: 'integer', description: 'Number of attempts since it arrived or was last replayed' })
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
  @ApiProperty({ type: [DeadLetterSummaryDto], description: 'Dead letters, the oldest first' })
  letters!: readonly DeadLetterSummaryDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Pass it as `after` to get the next page; null on the last page',
  })
  next!: string | null;
}
