import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

export class DiscardDeadLetterDto {
  @ApiProperty({ minLength: 1, maxLength: 500, example: 'The product was deleted by hand, see ticket 4711' })
  @IsString()
  @MaxLength(500)
  @Matches(/\S/, { message: 'reason must say why' })
  reason!: string;
}
