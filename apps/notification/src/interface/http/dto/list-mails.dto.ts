import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageLimit } from '@tradewind/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type MailKind, mailKinds } from '../../../domain/mail/mail-kind.js';
import { type MailStatus, mailStatuses } from '../../../domain/mail/mail-state.js';

export class ListMailsDto {
  @ApiPropertyOptional({ enum: mailStatuses })
  @IsOptional()
  @IsIn(mailStatuses)
  status?: MailStatus;

  @ApiPropertyOptional({ enum: mailKinds })
  @IsOptional()
  @IsIn(mailKinds)
  kind?: MailKind;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: '`next` of the previous page' })
  @IsOptional()
  @IsUUID()
  after?: string;

  @PageLimit(20)
  limit = 20;
}
