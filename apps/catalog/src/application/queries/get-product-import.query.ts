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
  readonly rejected: readonly { readonly line: number; readonly field: string; readonly reason: string }[];
}

/** How far an import is, and every line that it refused. */
export class GetProductImport extends Query<ProductImportView> {
  constructor(readonly importId: string) {
    super();
  }
}

@QueryHandler(GetProductImport)
export class GetProductImportHandler implements IQueryHandler<GetProductImport> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute({ importId }: GetProductImport): Promise<ProductImportView> {
    const [found]: ProductImportView[] = await this.transaction.manager.query(
      `SELECT id, status, total, done, created, updated, unchanged, submitted_at AS "submittedAt", finished_at AS "finishedAt",
              coalesce((SELECT jsonb_agg(jsonb_build_object('line', line, 'field', field, 'reason', reason) ORDER BY line, r.id)
                          FROM product_import_rejection r WHERE import_id = i.id), '[]') AS rejected
         FROM product_import i WHERE id = $1`,
      [importId],
    );
    if (!found) throw new AggregateNotFoundError('ProductImport', importId);
    return found;
  }
}
