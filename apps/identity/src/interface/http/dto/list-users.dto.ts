import { ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeOmitted, PageLimit } from '@tradewind/platform';
import { IsString, IsUUID, MaxLength } from 'class-validator';

export class ListUsersDto {
  @ApiPropertyOptional({ maxLength: 254, description: 'Part of the e-mail address or the name', example: 'mara' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(254)
  readonly text?: string;

  @ApiPropertyOptional({ format: 'uuid', description: '`next` of the previous page' })
  @MayBeOmitted()
  @IsUUID()
  readonly after?: string;

  @PageLimit(20)
  readonly limit: number = 20;
}
