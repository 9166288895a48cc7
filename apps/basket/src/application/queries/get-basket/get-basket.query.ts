import { Query } from '@nestjs/cqrs';
import type { BasketView } from './basket-view.js';

export class GetBasket extends Query<BasketView> {
  constructor(readonly customerId: string) {
    super();
  }
}
