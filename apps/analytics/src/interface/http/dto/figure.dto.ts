import { ApiProperty } from '@nestjs/swagger';

export class FigureDto {
  @ApiProperty({ example: 'UTC', description: 'Where days begin and end' })
  timeZone!: string;

  @ApiProperty({
    format: 'date-time',
    nullable: true,
    type: String,
    description: 'Since when the figures are complete; null if they are counted from the first event of the shop',
  })
  completeSince!: Date | null;
}

export class OfDayDto {
  @ApiProperty({ format: 'date', example: '2026-11-20' })
  day!: string;
}
