/** One line of a product file: what was written in each field, not yet looked at. */
export interface ImportLine {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** Why a line, or a field of it, was not taken. */
export interface Rejection {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

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

/** What a product file holds: the lines to work through, and those that are refused at sight. */
export interface ProductFile {
  readonly lines: ImportLine[];
  readonly rejections: Rejection[];
}
