import { ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeOmitted, PageLimit } from '@tradewind/platform';
import { IsIn, IsUUID } from 'class-validator';
import { type MailKind, mailKinds } from '../../../domain/mail/mail-kind.js';
import { type MailStatus, mailStatuses } from '../../../domain/mail/mail-state.js';

export class ListMailsDto {
  @ApiPropertyOptional({ enum: mailStatuses })
  @MayBeOmitted()
  @IsIn(mailStatuses)
  status?: MailStatus;

  @ApiPropertyOptional({ enum: mailKinds })
  @MayBeOmitted()
  @IsIn(mailKinds)
  kind?: MailKind;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeOmitted()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: '`next` of the previous page' })
  @MayBeOmitted()
  @IsUUID()
  after?: string;

  @PageLimit(20)
  limit = 20;
}
