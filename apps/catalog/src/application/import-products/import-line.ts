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

/** What a reader makes of one line: a line to work through, or why it can't be read. */
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
