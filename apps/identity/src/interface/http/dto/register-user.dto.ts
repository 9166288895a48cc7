import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsNotEmpty, IsString, Length, MaxLength } from 'class-validator';
import { longestDisplayName } from '../../../domain/user/display-name.js';
import { longestPassword, shortestPassword } from '../../../domain/user/password-policy.js';

export class RegisterUserDto {
  @ApiProperty({ format: 'email', maxLength: 254, example: 'mara@example.com' })
  @IsEmail({}, { message: 'must be an e-mail address' })
  readonly email!: string;

  @ApiProperty({ format: 'password', minLength: shortestPassword, maxLength: longestPassword })
  @IsString()
  @Length(shortestPassword, longestPassword, {
    message: `must have ${shortestPassword} to ${longestPassword} characters`,
  })
  readonly password!: string;

  @ApiProperty({ maxLength: longestDisplayName, example: 'Mara Lind' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(longestDisplayName)
  readonly displayName!: string;
}

export class UserRegisteredDto {
  @ApiProperty({ format: 'uuid' })
  readonly userId!: string;
}
