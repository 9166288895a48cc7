import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsString, ValidateNested } from 'class-validator';
import { pictureMotifs } from '../../../domain/product/picture-motif.js';
import { PriceDto } from './price.dto.js';

export class CreateProductDto {
  @ApiProperty({ example: 'TW-LAN-001' })
  @IsString()
  sku!: string;

  @ApiProperty({ example: 'Storm lantern' })
  @IsString()
  name!: string;

  @ApiProperty()
  @IsString()
  description!: string;

  @ApiProperty({ example: 'Harbour Lantern', description: 'A brand exists once a product has it' })
  @IsString()
  brand!: string;

  @ApiProperty({ example: 'Light' })
  @IsString()
  category!: string;

  @ApiProperty({ enum: pictureMotifs })
  @IsString()
  picture!: string;

  @ApiProperty({ type: PriceDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => PriceDto)
  price!: PriceDto;
}
