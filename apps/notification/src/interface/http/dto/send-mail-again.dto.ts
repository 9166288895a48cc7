import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

export class SendMailAgainDto {
  @ApiProperty({ maxLength: 500, example: 'The customer asked for it on the phone.' })
  @IsString()
  @MaxLength(500)
  @Matches(/\S/, { message: 'must say why' })
  readonly reason!: string;
}
