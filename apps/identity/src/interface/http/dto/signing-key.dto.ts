import { ApiProperty } from '@nestjs/swagger';

export class SigningKeyDto {
  @ApiProperty()
  readonly kid!: string;

  @ApiProperty({ format: 'date-time', description: 'Until then, it is only published' })
  readonly signsFrom!: string;
}
