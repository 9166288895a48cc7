import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class CreatePaymentDto {
  @ApiProperty({ example: 'First', maxLength: 200 })
  @IsString()
  @MaxLength(200)
  name!: string;
}
