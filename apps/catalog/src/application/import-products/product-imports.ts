import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { ImportLine, ProductFile, Rejection } from './import-line.js';
import type { ImportOutcome } from './listings-importer.js';

const linesPerChunk = 200;

/** The imports and their lines that wait, as jobs in the database. */
@Injectable()
export class ProductImports {
  constructor(private readonly transaction: CurrentTransaction) {}

  async add(id: string, { lines, rejections }: ProductFile): Promise<void> {
    const refused = linesOf(rejections);
    await this.query(`INSERT INTO product_import (id, status, total, done) VALUES ($1, 'waiting', $2, $3)`, [
      id,
      lines.length + refused,
      refused,
    ]);
    for (let start = 0; start < lines.length; start += linesPerChunk) {
      const chunk = JSON.stringify(lines.slice(start, start + linesPerChunk));
      await this.query('INSERT INTO product_import_chunk (import_id, number, lines) VALUES ($1, $2, $3)', [
        id,
        start / linesPerChunk,
        chunk,
      ]);
    }
    await this.reject(id, rejections);
  }

  /** The oldest open import that no other instance works on, locked until the transaction ends. */
  async claim(): Promise<string | undefined> {
    const [row] = await this.query<{ id: string }>(
      `SELECT id FROM product_import WHERE status IN ('waiting', 'running') ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    return row?.id;
  }

  async takeChunk(id: string): Promise<ImportLine[] | undefined> {
    const [row] = await this.query<{ lines: ImportLine[] }>(
      `WITH taken AS (
         DELETE FROM product_import_chunk WHERE import_id = $1 AND number = (SELECT min(number) FROM product_import_chunk WHERE import_id = $1)
         RETURNING lines
       ) SELECT lines FROM taken`,
      [id],
    );
    return row?.lines;
  }

  async advance(id: string, lines: number, { created, updated, unchanged, rejections }: ImportOutcome): Promise<void> {
    await this.query(
      `UPDATE product_import SET status = 'running', done = done + $2, created = created + $3, updated = updated + $4,
              unchanged = unchanged + $5 WHERE id = $1`,
      [id, lines, created, updated, unchanged],
    );
    await this.reject(id, rejections);
  }

  async complete(id: string): Promise<void> {
    await this.query(`UPDATE product_import SET status = 'completed', finished_at = now() WHERE id = $1`, [id]);
  }

  private async reject(id: string, rejections: readonly Rejection[]): Promise<void> {
    if (rejections.length === 0) return;
    await this.query(
      `INSERT INTO product_import_rejection (import_id, line, field, reason)
       SELECT $1, line, field, reason FROM jsonb_to_recordset($2) AS r (line int, field text, reason text)`,
      [id, JSON.stringify(rejections)],
    );
  }

  private async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.transaction.manager.query(sql, parameters);
  }
}

function linesOf(rejections: readonly Rejection[]): number {
  return new Set(rejections.map(({ line }) => line)).size;
}
