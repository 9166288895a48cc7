/** One line of a product file: the text of each field, not yet validated. */
export interface ImportLine {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** Why a line, or a field of it, was rejected. */
export interface Rejection {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

/** The code of a line as the catalogue spells it; empty when the line has none. */
export function skuTextOf({ fields }: ImportLine): string {
  return (fields['sku'] ?? '').trim().toUpperCase();
}
