import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { labels, type LabelView } from './labels.js';

export class ListBrandsQuery extends Query<LabelView[]> {}

@QueryHandler(ListBrandsQuery)
export class ListBrandsHandler implements IQueryHandler<ListBrandsQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  execute(): Promise<LabelView[]> {
    return labels(this.currentTransaction.manager, 'brand');
  }
}
