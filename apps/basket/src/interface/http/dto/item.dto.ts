import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { largestQuantity } from '../../../domain/basket/quantity.js';

export class ChangeQuantityDto {
  @ApiProperty({ minimum: 1, maximum: largestQuantity })
  @IsInt()
  @Min(1)
  @Max(largestQuantity)
  readonly quantity!: number;
}

export class AddItemDto extends ChangeQuantityDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly productId!: string;
}
