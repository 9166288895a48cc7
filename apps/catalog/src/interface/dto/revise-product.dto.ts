import { OmitType, PartialType } from '@nestjs/swagger';
import { CreateProductDto } from './create-product.dto.js';

export class ReviseProductDto extends PartialType(OmitType(CreateProductDto, ['sku', 'price'])) {}
