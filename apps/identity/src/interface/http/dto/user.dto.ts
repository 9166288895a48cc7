import { ApiProperty } from '@nestjs/swagger';

export class UserDto {
  @ApiProperty({ format: 'uuid' })
  readonly userId!: string;

  @ApiProperty({ format: 'email' })
  readonly email!: string;

  @ApiProperty()
  readonly displayName!: string;

  @ApiProperty({ enum: ['customer', 'operator'] })
  readonly role!: string;
}
