import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsISO8601, ValidateNested } from 'class-validator';
import { MoneyDto } from './money.dto.js';

export class PutOnSaleDto {
  @ApiProperty({ type: MoneyDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyDto)
  price!: MoneyDto;

  @ApiProperty({ format: 'date-time', description: 'The first moment of the sale' })
  @IsISO8601({ strict: true })
  from!: string;

  @ApiProperty({ format: 'date-time', description: 'The first moment after the sale' })
  @IsISO8601({ strict: true })
  until!: string;
}
