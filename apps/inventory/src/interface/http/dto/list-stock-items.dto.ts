import { ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeOmitted, PageLimit } from '@tradewind/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsUUID } from 'class-validator';

export class ListStockItemsDto {
  @ApiPropertyOptional({ type: Boolean, description: 'Only those of which few pieces are available' })
  @MayBeOmitted()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  low?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: '`next` of the previous page' })
  @MayBeOmitted()
  @IsUUID()
  after?: string;

  @PageLimit(50)
  limit = 50;
}
