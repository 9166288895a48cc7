import { ApiProperty } from '@nestjs/swagger';
import { IsInstant } from '@tradewind/platform';

export class StockAtDto {
  @ApiProperty({ format: 'date-time', description: 'With an offset from UTC', example: '2026-11-20T09:30:00Z' })
  @IsInstant()
  at!: string;
}

/** Received and adjusted pieces are the sum of all others. */
export class StockSumsDto {
  @ApiProperty({ format: 'uuid' })
  productId!: string;

  @ApiProperty({ type: 'integer' })
  revision!: number;

  @ApiProperty({ type: 'integer' })
  received!: number;

  @ApiProperty({ type: 'integer' })
  adjusted!: number;

  @ApiProperty({ type: 'integer' })
  available!: number;

  @ApiProperty({ type: 'integer' })
  reserved!: number;

  @ApiProperty({ type: 'integer' })
  committed!: number;

  @ApiProperty({ type: 'integer' })
  shipped!: number;

  @ApiProperty({ type: 'integer' })
  writtenOff!: number;
}
