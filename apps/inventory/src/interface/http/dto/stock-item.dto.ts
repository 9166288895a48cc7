import { ApiProperty } from '@nestjs/swagger';

export class StockItemCreatedDto {
  @ApiProperty({ format: 'uuid' })
  stockItemId!: string;
}

export class StockItemDto extends StockItemCreatedDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'uuid' })
  ownerId!: string;

  @ApiProperty()
  createdAt!: Date;

  @ApiProperty()
  changedAt!: Date;
}
