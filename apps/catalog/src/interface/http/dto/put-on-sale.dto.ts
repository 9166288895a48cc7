import { ApiProperty } from '@nestjs/swagger';
import { IsInstant } from '@tradewind/platform';
import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { PriceDto } from './price.dto.js';

export class PutOnSaleDto {
  @ApiProperty({ type: PriceDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => PriceDto)
  price!: PriceDto;

  @ApiProperty({ format: 'date-time', description: 'Start of the sale (inclusive), with an offset from UTC' })
  @IsInstant()
  from!: string;

  @ApiProperty({ format: 'date-time', description: 'End of the sale (exclusive), with an offset from UTC' })
  @IsInstant()
  until!: string;
}
