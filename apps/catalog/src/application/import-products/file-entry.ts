import type { ImportLine, Rejection } from '../../domain/product-import/import-line.js';

/** What a reader makes of one line: a line to process, or the reasons why it can't be read. */
export type FileEntry = ImportLine | Rejection[];

export const importFields = [
  'sku',
  'name',
  'description',
  'brand',
  'category',
  'price',
  'currency',
  'picture',
] as const;
export const requiredImportFields = ['sku', 'name', 'brand', 'category', 'price'] as const;
