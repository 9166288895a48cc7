import { ApiProperty } from '@nestjs/swagger';
import { IsInstant } from '@tradewind/platform';
import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { MoneyDto } from './money.dto.js';

export class PutOnSaleDto {
  @ApiProperty({ type: MoneyDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyDto)
  price!: MoneyDto;

  @ApiProperty({ format: 'date-time', description: 'Start of the sale (inclusive), with an offset from UTC' })
  @IsInstant()
  from!: string;

  @ApiProperty({ format: 'date-time', description: 'End of the sale (exclusive), with an offset from UTC' })
  @IsInstant()
  until!: string;
}
