import { ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeOmitted, WholeNumber } from '@tradewind/platform';
import { IsInt, Max, Min } from 'class-validator';

export class MailboxDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 2_147_483_647 })
  @MayBeOmitted()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  readonly before?: number;
}
