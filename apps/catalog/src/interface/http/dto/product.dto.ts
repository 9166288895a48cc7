import { MoneyDto } from '@tradewind/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ProductView } from '../../../read-model/product-view.js';
import { pictureMotifs } from '../../../domain/product/picture-motif.js';
import { pictureVersion } from '../picture/picture-version.js';

export class SaleDto {
  @ApiProperty({ type: MoneyDto })
  price!: MoneyDto;

  @ApiProperty({ type: String, format: 'date-time' })
  from!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  until!: Date;
}

export class AvailabilityDto {
  @ApiProperty({
    enum: ['unknown', 'in-stock', 'few-left', 'sold-out'],
    description: '`unknown` until Inventory has told of the product, which can be bought meanwhile',
  })
  state!: string;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, description: 'Null unless few are left, or none' })
  piecesLeft!: number | null;
}

export class ProductDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'TW-LAN-001' })
  sku!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  description!: string;

  @ApiProperty()
  brand!: string;

  @ApiProperty()
  category!: string;

  @ApiProperty({ type: MoneyDto })
  regularPrice!: MoneyDto;

  @ApiProperty({ type: MoneyDto, description: 'Current price' })
  price!: MoneyDto;

  @ApiProperty()
  onSale!: boolean;

  @ApiProperty({ type: SaleDto, nullable: true, description: 'The current or planned sale' })
  sale!: SaleDto | null;

  @ApiProperty()
  discontinued!: boolean;

  @ApiProperty({ type: AvailabilityDto })
  availability!: AvailabilityDto;

  @ApiProperty({ enum: pictureMotifs })
  motif!: string;

  @ApiProperty({
    description: 'URL of the picture, relative to the root of this service',
    example: 'products/…/picture?v=…',
  })
  picture!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt!: Date;
}

export class ProductAtVersionDto extends ProductDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Grows with each change; `If-Match: "7"` means version 7' })
  version!: number;
}

export class ProductPageDto {
  @ApiProperty({ type: [ProductDto] })
  items!: ProductDto[];

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Pass it as `after` to get the next page; null on the last page',
  })
  next!: string | null;
}

export function productDtoOf(product: ProductView): ProductDto {
  return { ...product, picture: `products/${product.id}/picture?v=${pictureVersion(product.sku, product.motif)}` };
}
