import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeOmitted } from '@tradewind/platform';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { mostPiecesAtOnce } from '../../../domain/stock-item/pieces.js';

export class ReceiveGoodsDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: mostPiecesAtOnce, example: 12 })
  @IsInt()
  @Min(1)
  @Max(mostPiecesAtOnce)
  quantity!: number;

  @ApiPropertyOptional({ minLength: 1, maxLength: 100, example: 'DN-2026-0077', description: 'The delivery note' })
  @MayBeOmitted()
  @IsString()
  @Length(1, 100)
  deliveryNote?: string;
}

export class AdjustStockDto {
  @ApiProperty({
    ...{ type: 'integer', minimum: -mostPiecesAtOnce, maximum: mostPiecesAtOnce, example: -2 },
    description: 'What counting found: more pieces than known, or, below zero, fewer',
  })
  @IsInt()
  @Min(-mostPiecesAtOnce)
  @Max(mostPiecesAtOnce)
  difference!: number;

  @ApiProperty({ minLength: 1, maxLength: 500, example: 'Stocktaking' })
  @IsString()
  @Length(1, 500)
  reason!: string;
}

export class WriteOffPiecesDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: mostPiecesAtOnce, example: 1 })
  @IsInt()
  @Min(1)
  @Max(mostPiecesAtOnce)
  quantity!: number;

  @ApiProperty({ minLength: 1, maxLength: 500, example: 'Water damage' })
  @IsString()
  @Length(1, 500)
  reason!: string;
}
