import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';

export interface ImportRejectionView {
  readonly id: string;
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

/** The next 1,000 rejections of an import after the given one, in the order of its lines. */
export class ListImportRejectionsQuery extends Query<ImportRejectionView[]> {
  constructor(
    readonly importId: string,
    readonly after?: Pick<ImportRejectionView, 'line' | 'id'>,
  ) {
    super();
  }
}

@QueryHandler(ListImportRejectionsQuery)
export class ListImportRejectionsHandler implements IQueryHandler<ListImportRejectionsQuery> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute({ importId, after }: ListImportRejectionsQuery): Promise<ImportRejectionView[]> {
    return this.transaction.manager.query(
      `SELECT id, line, field, reason FROM product_import_rejections
        WHERE import_id = $1 AND (line, id) > ($2, $3) ORDER BY line, id LIMIT 1000`,
      [importId, after?.line ?? -1, after?.id ?? 0],
    );
  }
}
