import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { labels, type LabelView } from './labels.js';

export class ListCategoriesQuery extends Query<LabelView[]> {}

@QueryHandler(ListCategoriesQuery)
export class ListCategoriesHandler implements IQueryHandler<ListCategoriesQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  execute(): Promise<LabelView[]> {
    return labels(this.currentTransaction.manager, 'category');
  }
}
