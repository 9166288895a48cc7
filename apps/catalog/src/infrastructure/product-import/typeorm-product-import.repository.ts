import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { type ImportLine, type Rejection, skuTextOf } from '../../domain/product-import/import-line.js';
import type {
  ImportOutcome,
  ImportChunk,
  ProductImportRepository,
} from '../../domain/product-import/product-import.repository.js';
import { longestSku } from '../../domain/product/sku.js';

@Injectable()
export class TypeOrmProductImportRepository implements ProductImportRepository {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async open(id: string): Promise<void> {
    await this.query(`INSERT INTO product_imports (id, status, total, done) VALUES ($1, 'waiting', 0, 0)`, [id]);
  }

  async addChunk(id: string, number: number, { lines, rejections }: ImportChunk): Promise<void> {
    await this.query('INSERT INTO product_import_chunks (import_id, number, lines) VALUES ($1, $2, $3)', [
      id,
      number,
      JSON.stringify(lines),
    ]);
    await this.reject(id, rejections);
  }

  async setSize(id: string, total: number, rejected: number): Promise<void> {
    await this.query('UPDATE product_imports SET total = $2, done = $3 WHERE id = $1', [id, total, rejected]);
  }

  async claim(): Promise<string | undefined> {
    const [row] = await this.query<{ id: string }>(
      `SELECT id FROM product_imports WHERE status IN ('waiting', 'running') ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    return row?.id;
  }

  async takeChunk(id: string): Promise<ImportLine[] | undefined> {
    const [row] = await this.query<{ lines: ImportLine[] }>(
      `WITH taken AS (
         DELETE FROM product_import_chunks WHERE import_id = $1 AND number = (SELECT min(number) FROM product_import_chunks WHERE import_id = $1)
         RETURNING lines
       ) SELECT lines FROM taken`,
      [id],
    );
    return row?.lines;
  }

  async rememberSkus(id: string, lines: readonly ImportLine[]): Promise<Map<string, number>> {
    const possible = lines.filter((line) => skuTextOf(line) !== '' && skuTextOf(line).length <= longestSku);
    const rows = await this.query<{ sku: string; line: number }>(
      `WITH given AS (
         SELECT sku, min(line) AS line FROM unnest($2::text[], $3::int[]) AS given (sku, line) GROUP BY sku
       ), added AS (
         INSERT INTO product_import_skus (import_id, sku, line) SELECT $1, sku, line FROM given
         ON CONFLICT DO NOTHING RETURNING sku, line
       )
       SELECT sku, line FROM added
       UNION ALL
       SELECT sku, line FROM product_import_skus WHERE import_id = $1 AND sku IN (SELECT sku FROM given)`,
      [id, possible.map(skuTextOf), possible.map(({ line }) => line)],
    );
    return new Map(rows.map(({ sku, line }) => [sku, line]));
  }

  async addOutcome(
    id: string,
    lines: number,
    { created, updated, unchanged, rejections }: ImportOutcome,
  ): Promise<void> {
    await this.query(
      `UPDATE product_imports SET status = 'running', done = done + $2, created = created + $3, updated = updated + $4,
              unchanged = unchanged + $5 WHERE id = $1`,
      [id, lines, created, updated, unchanged],
    );
    await this.reject(id, rejections);
  }

  async complete(id: string): Promise<void> {
    await this.query('DELETE FROM product_import_skus WHERE import_id = $1', [id]);
    await this.query(`UPDATE product_imports SET status = 'completed', finished_at = now() WHERE id = $1`, [id]);
  }

  private async reject(id: string, rejections: readonly Rejection[]): Promise<void> {
    if (rejections.length === 0) return;
    await this.query(
      `WITH added AS (
         INSERT INTO product_import_rejections (import_id, line, field, reason)
         SELECT $1, line, field, reason FROM jsonb_to_recordset($2) AS r (line int, field text, reason text)
       ) UPDATE product_imports SET rejections = rejections + $3 WHERE id = $1`,
      [id, JSON.stringify(rejections), rejections.length],
    );
  }

  private async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.currentTransaction.manager.query(sql, parameters);
  }
}
