import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeOmitted, PageLimit } from '@tradewind/platform';
import { IsUUID } from 'class-validator';
import { reservationStatuses } from '../../../domain/reservation/decisions.js';

const statuses = reservationStatuses.filter((status) => status !== 'unknown');

export class OrderItemDto {
  @ApiProperty({ format: 'uuid' })
  productId!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  quantity!: number;
}

export class ShortageDto {
  @ApiProperty({ format: 'uuid' })
  productId!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  requested!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  available!: number;
}

export class ReservationDto {
  @ApiProperty({ format: 'uuid' })
  orderId!: string;

  @ApiProperty({ enum: statuses })
  status!: string;

  @ApiProperty({ type: [OrderItemDto], description: 'Empty if the order was cancelled before it needed stock' })
  items!: readonly OrderItemDto[];

  @ApiProperty({ type: [ShortageDto], description: 'Of which products there were too few' })
  shortages!: readonly ShortageDto[];

  @ApiProperty({ nullable: true, type: String, format: 'date-time', description: 'Null if nothing was reserved' })
  expiresAt!: Date | null;

  @ApiProperty({ format: 'date-time', type: String, description: 'When it got its status' })
  decidedAt!: Date;
}

export class ListReservedPiecesDto {
  @ApiPropertyOptional({ format: 'uuid', description: '`next` of the previous page' })
  @MayBeOmitted()
  @IsUUID()
  after?: string;

  @PageLimit(50)
  limit = 50;
}

export class ReservedPiecesDto {
  @ApiProperty({ format: 'uuid' })
  orderId!: string;

  @ApiProperty({ type: 'integer' })
  quantity!: number;

  @ApiProperty({ enum: ['reserved', 'committed'] })
  status!: string;

  @ApiProperty({ format: 'date-time', type: String })
  since!: Date;
}

export class ReservedPiecesPageDto {
  @ApiProperty({ type: [ReservedPiecesDto] })
  items!: readonly ReservedPiecesDto[];

  @ApiProperty({
    ...{ nullable: true, type: String, format: 'uuid' },
    description: 'Pass it as `after` to get the next page; null on the last page',
  })
  next!: string | null;
}
