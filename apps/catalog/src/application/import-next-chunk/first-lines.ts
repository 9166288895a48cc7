import { Injectable } from '@nestjs/common';
import { type ImportLine, type Rejection, skuTextOf } from '../../domain/product-import/import-line.js';
import { ProductImportRepository } from '../../domain/product-import/product-import.repository.js';

/**
 * Of several lines of a file with the same code, the first one counts and the others are rejected. The database remembers the
 * codes, so it does not matter which instance processes which chunk.
 */
@Injectable()
export class FirstLines {
  constructor(private readonly imports: ProductImportRepository) {}

  async of(
    importId: string,
    lines: readonly ImportLine[],
  ): Promise<{ readonly first: ImportLine[]; readonly repeated: Rejection[] }> {
    const known = await this.imports.rememberSkus(importId, lines);
    const first: ImportLine[] = [];
    const repeated: Rejection[] = [];
    for (const entry of lines) {
      const line = known.get(skuTextOf(entry)) ?? entry.line;
      if (line === entry.line) first.push(entry);
      else repeated.push({ line: entry.line, field: 'sku', reason: `is on line ${line} already` });
    }
    return { first, repeated };
  }
}
