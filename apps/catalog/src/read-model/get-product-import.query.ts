import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';

export interface ProductImportView {
  readonly id: string;
  /** `waiting`, `running` or `completed`. */
  readonly status: string;
  readonly total: number;
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly submittedAt: Date;
  readonly finishedAt: Date | null;
  /** Number of rejections; a line may have several. */
  readonly rejections: number;
  /** The first hundred of them. */
  readonly rejected: readonly { readonly line: number; readonly field: string; readonly reason: string }[];
}

/** The progress of an import, and the first lines that it rejected. */
export class GetProductImportQuery extends Query<ProductImportView> {
  constructor(readonly importId: string) {
    super();
  }
}

@QueryHandler(GetProductImportQuery)
export class GetProductImportHandler implements IQueryHandler<GetProductImportQuery> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute({ importId }: GetProductImportQuery): Promise<ProductImportView> {
    const [found]: ProductImportView[] = await this.transaction.manager.query(
      `SELECT id, status, total, done, created, updated, unchanged, submitted_at AS "submittedAt", finished_at AS "finishedAt",
              rejections, coalesce((SELECT jsonb_agg(jsonb_build_object('line', line, 'field', field, 'reason', reason) ORDER BY line, id)
                                      FROM (SELECT * FROM product_import_rejections WHERE import_id = $1 ORDER BY line, id LIMIT 100) r), '[]') AS rejected
         FROM product_imports WHERE id = $1`,
      [importId],
    );
    if (!found) throw new AggregateNotFoundError('ProductImport', importId);
    return found;
  }
}
