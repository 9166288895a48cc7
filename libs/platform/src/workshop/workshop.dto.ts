import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { BreakageOption } from '@tradewind/workshop';

const options = ['times', 'key', 'handler', 'delayMs', 'failure'];

export class SwitchSettingsDto {
  @ApiPropertyOptional({ type: 'integer' })
  times?: number;

  @ApiPropertyOptional()
  key?: string;

  @ApiPropertyOptional()
  handler?: string;

  @ApiPropertyOptional({ type: 'integer' })
  delayMs?: number;

  @ApiPropertyOptional({ enum: ['transient', 'permanent'] })
  failure?: 'transient' | 'permanent';
}

export class SwitchedOnDto {
  @ApiProperty({ type: SwitchSettingsDto })
  settings!: SwitchSettingsDto;

  @ApiProperty({ format: 'date-time' })
  since!: string;

  @ApiProperty({ format: 'date-time', description: 'It is off by itself from then on' })
  until!: string;

  @ApiProperty({ type: 'integer', description: 'How often it has taken effect since it was switched on' })
  hits!: number;

  @ApiProperty({ description: 'Whether it has taken effect as often as it should' })
  isUsedUp!: boolean;
}

export class BreakageDto {
  @ApiProperty({ example: 'crash-before-publish' })
  id!: string;

  @ApiProperty({
    enum: ['fault', 'mistake'],
    description: '`fault`: bad luck, which right code survives · `mistake`: wrong code',
  })
  kind!: 'fault' | 'mistake';

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'What it does' })
  effect!: string;

  @ApiProperty({ description: 'Where its consequence shows' })
  watch!: string;

  @ApiProperty({ description: 'What happens, or must be done, once it is off' })
  cure!: string;

  @ApiProperty({ enum: options, isArray: true, description: 'The settings that it takes' })
  options!: readonly BreakageOption[];

  @ApiProperty({ type: SwitchSettingsDto, description: 'What holds for settings that are not given' })
  defaults!: SwitchSettingsDto;

  @ApiProperty({ type: SwitchedOnDto, nullable: true })
  on!: SwitchedOnDto | null;
}

export class WorkshopDto {
  @ApiProperty({ description: 'False in production: then nothing can be switched on' })
  isOpen!: boolean;

  @ApiProperty({ type: [BreakageDto] })
  breakages!: readonly BreakageDto[];

  @ApiProperty({ type: [String], description: 'The names of the handlers of this service' })
  handlers!: readonly string[];
}
