import { ApiProperty } from '@nestjs/swagger';
import { FigureDto, OfDayDto } from './figure.dto.js';

export class CancellationsDto extends OfDayDto {
  @ApiProperty({ example: 'out-of-stock' })
  reason!: string;

  @ApiProperty({ type: 'integer' })
  orders!: number;
}

export class CancellationsFigureDto extends FigureDto {
  @ApiProperty({ type: [CancellationsDto], description: 'One for each day and reason' })
  items!: readonly CancellationsDto[];
}

export class TimeToPayDto extends OfDayDto {
  @ApiProperty({ type: 'integer', description: 'Orders that were paid on that day' })
  orders!: number;

  @ApiProperty({ description: 'Half of them were paid within this time, in ms', example: 4200 })
  p50!: number;

  @ApiProperty({ description: 'In ms' })
  p90!: number;

  @ApiProperty({ description: 'In ms' })
  p99!: number;
}

export class TimeToPayFigureDto extends FigureDto {
  @ApiProperty({ type: [TimeToPayDto] })
  items!: readonly TimeToPayDto[];
}
