import { ApiProperty } from '@nestjs/swagger';
import { mailKinds } from '../../../domain/mail/mail-kind.js';
import { mailStatuses } from '../../../domain/mail/mail-state.js';

export class MailSummaryDto {
  @ApiProperty({ format: 'uuid' })
  readonly mailId!: string;

  @ApiProperty({ format: 'uuid' })
  readonly personId!: string;

  @ApiProperty({ enum: mailKinds })
  readonly kind!: string;

  @ApiProperty({ enum: mailStatuses })
  readonly status!: string;

  @ApiProperty({ type: 'integer', description: 'How often it was handed to the server' })
  readonly attempts!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it is tried next, if it is waiting' })
  readonly dueAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly recordedAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly sentAt!: Date | null;
}

export class MailPageDto {
  @ApiProperty({ type: [MailSummaryDto] })
  readonly items!: readonly MailSummaryDto[];

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Pass it as `after` to get the next page; null on the last page',
  })
  readonly next!: string | null;
}

export class MailHistoryEntryDto {
  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: Date;

  @ApiProperty({ examples: ['recorded', 'sent', 'deferred', 'failed', 'suppressed', 'requested-again'] })
  readonly event!: string;

  @ApiProperty({ description: 'The answer of the server, or the reason' })
  readonly detail!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The person or the client that asked for it' })
  readonly operatorId!: string | null;
}

export class MailDetailDto extends MailSummaryDto {
  @ApiProperty({ description: 'What the mail is about; a person gets one mail per kind and fact' })
  readonly fact!: string;

  @ApiProperty({ type: Object, description: 'What the mail says, depending on its kind' })
  readonly contents!: object;

  @ApiProperty({ type: String, format: 'date-time', description: 'When the fact happened' })
  readonly happenedAt!: Date;

  @ApiProperty({ type: String, nullable: true, description: 'The last answer of the server' })
  readonly lastAnswer!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null while the person is not known' })
  readonly address!: string | null;

  @ApiProperty({ type: [MailHistoryEntryDto], description: 'The oldest entry first' })
  readonly history!: readonly MailHistoryEntryDto[];
}
