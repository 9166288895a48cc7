import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { longestPassword } from '../../../domain/user/password-policy.js';
import { UserDto } from './user.dto.js';

export class SignInDto {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsString()
  @MaxLength(254)
  readonly email!: string;

  @ApiProperty({ format: 'password', maxLength: longestPassword })
  @IsString()
  @MaxLength(longestPassword)
  readonly password!: string;
}

export class SessionDto {
  @ApiProperty({ description: 'Send it in the `Authorization: Bearer …` header' })
  readonly accessToken!: string;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt!: string;

  @ApiProperty()
  readonly user!: UserDto;
}
