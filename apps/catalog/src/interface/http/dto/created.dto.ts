import { ApiProperty } from '@nestjs/swagger';

export class ProductCreatedDto {
  @ApiProperty({ format: 'uuid' })
  productId!: string;
}

export class ImportAcceptedDto {
  @ApiProperty({ format: 'uuid' })
  importId!: string;
}
