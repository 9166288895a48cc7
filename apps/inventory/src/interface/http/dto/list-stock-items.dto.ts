import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageLimit } from '@tradewind/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';

export class ListStockItemsDto {
  @ApiPropertyOptional({ type: Boolean, description: 'Only those of which few pieces are available' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  low?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: '`next` of the previous page' })
  @IsOptional()
  @IsUUID()
  after?: string;

  @PageLimit(50)
  limit = 50;
}
