import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { WholeNumber } from '../../validation/whole-number.js';
import { MayBeOmitted } from '../../validation/may-be-omitted.js';

const largestPage = 100;

/** The requested page size, from 1 to 100. `usual` is the default that the OpenAPI document states. */
export function PageLimit(usual: number): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: largestPage, default: usual }),
    MayBeOmitted(),
    WholeNumber(),
    IsInt(),
    Min(1),
    Max(largestPage),
  );
}
