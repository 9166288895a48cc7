import type { QueryBus } from '@nestjs/cqrs';
import { stringify } from 'csv-stringify/sync';
import { ListImportRejectionsQuery, type ImportRejectionView } from '../../read-model/list-import-rejections.query.js';

/** All rejections of an import as a CSV file, page by page. Text that a spreadsheet would read as a formula is escaped. */
export async function* rejectionsAsCsv(queryBus: QueryBus, importId: string): AsyncGenerator<string> {
  yield 'line,field,reason\n';
  let last: ImportRejectionView | undefined;
  do {
    const page: ImportRejectionView[] = await queryBus.execute(new ListImportRejectionsQuery(importId, last));
    yield stringify(
      page.map(({ line, field, reason }) => [line, field, reason]),
      { escape_formulas: true },
    );
    last = page.at(-1);
  } while (last);
}
