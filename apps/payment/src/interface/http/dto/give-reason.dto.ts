import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

export class GiveReasonDto {
  @ApiProperty({ minLength: 1, maxLength: 500, example: 'The provider says that it works again, see ticket 4711' })
  @IsString()
  @MaxLength(500)
  @Matches(/\S/, { message: 'reason must say why' })
  reason!: string;
}
