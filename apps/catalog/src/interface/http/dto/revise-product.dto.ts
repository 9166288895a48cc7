import { OmitType, PartialType } from '@nestjs/swagger';
import { ProblemException } from '@tradewind/platform';
import { CreateProductDto } from './create-product.dto.js';

const revisable = ['name', 'description', 'brand', 'category', 'picture'] as const;

export class ReviseProductDto extends PartialType(OmitType(CreateProductDto, ['sku', 'price'])) {}

/** Throws a 400 that names the possible fields when none of them is given. */
export function mustChangeSomething(changes: ReviseProductDto | undefined): asserts changes is ReviseProductDto {
  if (revisable.some((field) => (changes?.[field] ?? null) !== null)) return;
  throw new ProblemException(400, {
    code: 'validation-failed',
    title: 'The request is not valid',
    errors: revisable.map((field) => ({ field, reason: 'is missing: at least one of these must be given' })),
  });
}
