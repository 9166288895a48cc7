import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { MayBeOmitted, PageLimit, WholeNumber } from '@tradewind/platform';
import { IsBoolean, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { largestPrice } from '../../../domain/product/largest-price.js';
import { sortings, type Sorting } from '../../../read-model/search-products/search-criteria.js';

export class SearchProductsDto {
  @ApiPropertyOptional({
    description:
      'Words from the name, brand, category or description; similar spellings are searched when nothing matches',
  })
  @MayBeOmitted()
  @IsString()
  @MaxLength(200)
  text?: string;

  @ApiPropertyOptional({ description: 'Name or slug' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(100)
  brand?: string;

  @ApiPropertyOptional({ description: 'Name or slug' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(100)
  category?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: largestPrice, description: 'Minor units' })
  @MayBeOmitted()
  @WholeNumber()
  @IsInt()
  @Min(0)
  @Max(largestPrice)
  minPrice?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: largestPrice, description: 'Minor units' })
  @MayBeOmitted()
  @WholeNumber()
  @IsInt()
  @Min(0)
  @Max(largestPrice)
  maxPrice?: number;

  @ApiPropertyOptional({ type: Boolean })
  @MayBeOmitted()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  onSale?: boolean;

  @ApiPropertyOptional({ type: Boolean, description: 'True leaves out what is sold out; false finds only that' })
  @MayBeOmitted()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  available?: boolean;

  @ApiPropertyOptional({ enum: sortings, description: 'Default: best matches first with `text`, newest first without' })
  @MayBeOmitted()
  @IsIn(sortings)
  sort?: Sorting;

  @PageLimit(24)
  limit?: number;

  @ApiPropertyOptional({ description: '`next` of the previous page' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(1000)
  after?: string;
}
