import { ApiProperty } from '@nestjs/swagger';

export class UserDto {
  @ApiProperty({ format: 'uuid' })
  readonly userId!: string;

  @ApiProperty({ format: 'email' })
  readonly email!: string;

  @ApiProperty()
  readonly displayName!: string;

  @ApiProperty({ type: [String], example: ['customer'] })
  readonly roles!: readonly string[];
}
