import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { withoutNul } from './patterns.js';

export class DiscardDeadLetterDto {
  @ApiProperty({ minLength: 1, maxLength: 500, example: 'The product was deleted by hand, see ticket 4711' })
  @IsString()
  @MaxLength(500)
  @Matches(/\S/, { message: 'reason must say why' })
  @Matches(withoutNul, { message: 'reason must not hold a NUL character' })
  reason!: string;
}
