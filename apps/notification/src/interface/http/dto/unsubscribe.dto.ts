import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class UnsubscribeDto {
  @ApiProperty({ description: 'From the link in an e-mail', maxLength: 1_000 })
  @IsString()
  @MaxLength(1_000)
  readonly token!: string;
}
