import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { longestSku } from '../../domain/values/sku.js';
import type { ImportLine, Rejection } from './import-line.js';

/** Of several lines of a file with one code the first counts, the others are reported. The database remembers the codes, not the process. */
@Injectable()
export class FirstLines {
  constructor(private readonly transaction: CurrentTransaction) {}

  async of(
    importId: string,
    lines: readonly ImportLine[],
  ): Promise<{ readonly first: ImportLine[]; readonly repeated: Rejection[] }> {
    const known = await this.remember(importId, lines);
    const first: ImportLine[] = [];
    const repeated: Rejection[] = [];
    for (const entry of lines) {
      const line = known.get(skuOf(entry)) ?? entry.line;
      if (line === entry.line) first.push(entry);
      else repeated.push({ line: entry.line, field: 'sku', reason: `is on line ${line} already` });
    }
    return { first, repeated };
  }

  private async remember(importId: string, lines: readonly ImportLine[]): Promise<Map<string, number>> {
    const possible = lines.filter((line) => skuOf(line) !== '' && skuOf(line).length <= longestSku);
    const rows: { sku: string; line: number }[] = await this.transaction.manager.query(
      `WITH given AS (
         SELECT sku, min(line) AS line FROM unnest($2::text[], $3::int[]) AS given (sku, line) GROUP BY sku
       ), added AS (
         INSERT INTO product_import_sku (import_id, sku, line) SELECT $1, sku, line FROM given
         ON CONFLICT DO NOTHING RETURNING sku, line
       )
       SELECT sku, line FROM added
       UNION ALL
       SELECT sku, line FROM product_import_sku WHERE import_id = $1 AND sku IN (SELECT sku FROM given)`,
      [importId, possible.map(skuOf), possible.map(({ line }) => line)],
    );
    return new Map(rows.map(({ sku, line }) => [sku, line]));
  }
}

function skuOf({ fields }: ImportLine): string {
  return (fields['sku'] ?? '').trim().toUpperCase();
}
