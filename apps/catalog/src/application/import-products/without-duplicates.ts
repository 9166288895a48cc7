import type { ProductFile } from './import-line.js';

/** Of several lines with one code the first counts, the others are reported. */
export function withoutDuplicates({ lines, rejections }: ProductFile): ProductFile {
  const firstLines = new Map<string, number>();
  const result: ProductFile = { lines: [], rejections: [...rejections] };
  for (const entry of lines) {
    const sku = (entry.fields['sku'] ?? '').trim().toUpperCase();
    const first = firstLines.get(sku);
    if (first !== undefined && sku !== '') {
      result.rejections.push({ line: entry.line, field: 'sku', reason: `is on line ${first} already` });
    } else {
      firstLines.set(sku, entry.line);
      result.lines.push(entry);
    }
  }
  return result;
}
