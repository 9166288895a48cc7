import { ApiProperty } from '@nestjs/swagger';
import { IsDay } from './is-day.js';

/** The days to show, in the time zone of the service. The last one is included. Each figure limits their number. */
export class PeriodDto {
  @ApiProperty({ format: 'date', description: 'The first day', example: '2026-11-01' })
  @IsDay()
  from!: string;

  @ApiProperty({
    format: 'date',
    description: 'The last day',
    example: '2026-11-30',
  })
  @IsDay()
  to!: string;
}
