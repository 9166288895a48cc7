import { ApiProperty } from '@nestjs/swagger';

export class AvailabilityDto {
  @ApiProperty({ format: 'uuid' })
  productId!: string;

  @ApiProperty({ type: 'integer', description: 'The pieces that can be bought' })
  available!: number;

  @ApiProperty({ type: 'integer', description: 'Counts the changes of this stock; a higher number is newer' })
  revision!: number;
}

export class StockItemDto extends AvailabilityDto {
  @ApiProperty({ example: 'TW-1042' })
  sku!: string;

  @ApiProperty({ example: 'Alpine tent for two', description: 'As the product was called when it was created' })
  name!: string;

  @ApiProperty({ type: 'integer', description: 'The pieces in the warehouse' })
  onHand!: number;

  @ApiProperty({ type: 'integer', description: 'Of orders that are not paid yet' })
  reserved!: number;

  @ApiProperty({ type: 'integer', description: 'Of paid orders, not shipped yet' })
  committed!: number;

  @ApiProperty({ type: 'integer', description: 'With customers; what came back is not counted' })
  shipped!: number;

  @ApiProperty({ type: 'integer', description: 'Everything that ever came from suppliers' })
  received!: number;

  @ApiProperty({ type: 'integer', description: 'What counting found in addition or, below zero, did not find' })
  adjusted!: number;

  @ApiProperty({ type: 'integer' })
  writtenOff!: number;

  @ApiProperty({ format: 'date-time', type: String })
  changedAt!: Date;

  @ApiProperty({
    ...{ format: 'date-time', type: String, nullable: true },
    description: 'Since when only few pieces are available; null if there are enough',
  })
  lowSince!: Date | null;
}

export class StockItemPageDto {
  @ApiProperty({ type: [StockItemDto] })
  items!: readonly StockItemDto[];

  @ApiProperty({
    ...{ nullable: true, type: String, format: 'uuid' },
    description: 'Pass it as `after` to get the next page; null on the last page',
  })
  next!: string | null;
}
