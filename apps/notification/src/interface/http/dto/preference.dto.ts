import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { mailKinds } from '../../../domain/mail/mail-kind.js';

export class PreferenceDto {
  @ApiProperty({ enum: mailKinds })
  readonly kind!: string;

  @ApiProperty()
  readonly enabled!: boolean;

  @ApiProperty({ description: 'False for mails about an order or an account' })
  readonly canBeSwitchedOff!: boolean;
}

export class PreferencesDto {
  @ApiProperty({ type: [PreferenceDto] })
  readonly items!: readonly PreferenceDto[];
}

export class SetPreferenceDto {
  @ApiProperty({ example: false })
  @IsBoolean()
  readonly enabled!: boolean;
}
